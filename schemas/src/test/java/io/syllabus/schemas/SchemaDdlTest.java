package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the tables' files is a contract with data that exists already: a change of it must
 * be seen in a review. To accept one, run {@code mvn -pl schemas -am test -Dtest=SchemaDdlTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dddl=write} and commit the difference.
 */
class SchemaDdlTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "ddl");

  static Stream<Table<?>> tables() {
    Stream<Table<?>> beside =
        Stream.of(Tables.REJECTS, Tables.RUNS, Tables.QUALITY, Tables.VERSIONS, Tables.MODELS);
    return Stream.concat(Tables.FLOW.stream(), beside);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void staysAsItIs(Table<?> table) throws IOException {
    Path golden = FOLDER.resolve(table.name() + ".ddl");
    if ("write".equals(System.getProperty("ddl"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, ddl(table), StandardCharsets.UTF_8);
    }
    assertThat(ddl(table))
        .as("schema of %s; if the change is meant, run this test with -Dddl=write", table.name())
        .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  /** As {@code StructType.toDDL}, with a line for each column. */
  private static String ddl(Table<?> table) {
    return Arrays.stream(table.encoder().schema().fields())
        .map(StructField::toDDL)
        .collect(Collectors.joining(",\n", "", "\n"));
  }
}
