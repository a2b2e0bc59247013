# Syllabus in a container: the command line on one machine, and what drivers and executors on Kubernetes start from.
#   docker build -t syllabus .
#   docker run --rm -v "$PWD/work:/work" syllabus run /opt/syllabus/conf/demo.yaml --set workspace=/work/demo
# The folder that is mounted must be writable for user 10001.
FROM debian:bookworm-slim AS build
# Debian's release pins the packages; a patch of the JDK is wanted as soon as it is there.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# Tests run in CI, not here.
RUN mvn -B -ntp -Pclusters -DskipTests -DwithoutTests=true -Ddist=/dist package

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless tesseract-ocr-chi-sim tesseract-ocr-eng tini \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home syllabus
COPY --from=build /dist /opt/syllabus/dist
COPY conf /opt/syllabus/conf
ENV LC_ALL=C.UTF-8 SYLLABUS_HOME=/opt/syllabus
# By number: Kubernetes cannot tell from a name that it is not root.
USER 10001
WORKDIR /home/syllabus
ENTRYPOINT ["/usr/bin/tini", "--", "/opt/syllabus/dist/bin/container"]
CMD ["--help"]
