package io.syllabus.pipelines.init;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups files into sources, each file into one: a folder all of whose files look alike is one
 * source; of a folder of several looks, those that endings tell apart are one each.
 */
final class SourceGrouping {
  private static final String GLOB = "[*?{}\\[\\]\\\\]"; // characters with a meaning in patterns

  private final FolderSurvey survey;
  private final List<GuessedSource> sources = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private SourceGrouping(FolderSurvey survey) {
    this.survey = survey;
  }

  static List<GuessedSource> of(FolderSurvey survey) {
    SourceGrouping grouping = new SourceGrouping(survey);
    grouping.group(survey.folder(), survey.files().keySet());
    return grouping.sources;
  }

  private void group(Path folder, Collection<Path> files) {
    if (files.stream().map(this::look).distinct().count() == 1) {
      add(folder, files);
      return;
    }
    Map<Path, List<Path>> below =
        files.stream().collect(groupingBy(file -> child(folder, file), TreeMap::new, toList()));
    List<Path> own = new ArrayList<>();
    below.forEach(
        (child, inside) -> {
          if (inside.equals(List.of(child))) {
            own.add(child);
          } else {
            group(child, inside);
          }
        });
    Map<Look, List<Path>> looks =
        own.stream().collect(groupingBy(this::look, LinkedHashMap::new, toList()));
    looks.values().forEach(alike -> patterns(folder, alike, own));
  }

  private static Path child(Path folder, Path file) {
    return folder.resolve(folder.relativize(file).getName(0));
  }

  private Look look(Path file) {
    return survey.files().get(file);
  }

  /** Files of one look beside others, by their endings where these tell them apart. */
  private void patterns(Path folder, List<Path> alike, List<Path> all) {
    Set<String> endings = alike.stream().map(Look::ending).collect(toCollection(TreeSet::new));
    long same = all.stream().filter(file -> endings.contains(Look.ending(file))).count();
    boolean plain =
        !folder.toString().matches(".*" + GLOB + ".*")
            && alike.stream().allMatch(file -> file.toString().endsWith("." + Look.ending(file)));
    if (alike.size() > 1 && same == alike.size() && plain) {
      String ending = endings.stream().collect(joining(",", "{", "}"));
      String one = endings.size() == 1 ? endings.iterator().next() : ending;
      add(folder.resolve("*." + one), alike);
    } else {
      alike.forEach(file -> add(file, List.of(file)));
    }
  }

  private void add(Path place, Collection<Path> files) {
    Path way = survey.folder().relativize(place);
    Look look = look(files.iterator().next());
    String line = way.getNameCount() > 1 ? way.getName(0).toString() : "";
    sources.add(new GuessedSource(name(way, look), place, line, look, files.size()));
  }

  /** Such as legal-contracts; a source's name goes into rejects and reports. */
  private String name(Path way, Look look) {
    String words =
        way.toString()
            .replaceFirst("/?\\*.*$|\\.[A-Za-z0-9]{1,6}$", "")
            .replaceAll("[^\\p{L}\\p{N}.]+", "-")
            .replaceAll("^-|-$", "");
    String base = words.isEmpty() ? look.kind() + "s" : words;
    String name = names.contains(base) ? base + "-" + look.kind() : base;
    for (int i = 2; names.contains(name); i++) {
      name = base + "-" + i;
    }
    names.add(name);
    return name;
  }
}
