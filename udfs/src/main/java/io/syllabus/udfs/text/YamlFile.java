package io.syllabus.udfs.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A YAML file that people write: one document, in which no key stands twice. Whatever is wrong with
 * it is told with its line.
 */
public final class YamlFile {
  /** Reads YAML as recipes, rule packs and recognisers are read. */
  public static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
              // off is a word; as YAML 1.2 has it, true and false alone are booleans
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  private final String name;
  private final JsonNode tree;
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlFile(String name, String text) {
    this.name = name;
    this.tree = parse(text);
  }

  /**
   * Reads a file.
   *
   * @param noun what it is, such as {@code rule pack}, for errors
   * @param cure what to do where it cannot be read at all
   * @throws IllegalArgumentException where it cannot be read or is no YAML
   */
  public static YamlFile read(String noun, Path file, String cure) {
    try {
      return of(noun + " " + file, Utf8File.read(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read %s %s: %s; %s".formatted(noun, file, FileProblem.of(e), cure), e);
    }
  }

  /**
   * Reads a text.
   *
   * @param name of the file, in errors
   */
  public static YamlFile of(String name, String text) {
    return new YamlFile(name, text);
  }

  /** What it holds; a missing node where it holds nothing. */
  public JsonNode tree() {
    return tree;
  }

  /** Key such as {@code rules[0].wording.zh} → its line. */
  public Map<String, Integer> lines() {
    return Collections.unmodifiableMap(lines);
  }

  /**
   * What it holds as a record.
   *
   * @throws IllegalArgumentException where a key is unknown or a value has another type
   */
  public <T> T as(Class<T> type) {
    return type.cast(bind(YAML.constructType(type)));
  }

  /** The same for a list of records. */
  public <T> List<T> asList(Class<T> element) {
    Object list = bind(YAML.getTypeFactory().constructCollectionType(List.class, element));
    return ((List<?>) list).stream().map(element::cast).toList();
  }

  /** What is wrong with a key, in the words of this class. */
  public IllegalArgumentException wrong(String key, String problem) {
    return wrong(lines.getOrDefault(key, 1), problem);
  }

  private IllegalArgumentException wrong(int line, String problem) {
    return new IllegalArgumentException(
        "Cannot read %s: line %d: %s".formatted(name, line, problem));
  }

  private Object bind(JavaType type) {
    known(tree, type, "");
    try {
      return YAML.readValue(YAML.treeAsTokens(tree), type);
    } catch (JsonMappingException e) {
      throw wrong(key(e), problem(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a tree in memory", e);
    }
  }

  private static String problem(JsonMappingException e) {
    if (e.getCause() instanceof IllegalArgumentException own) {
      return own.getMessage();
    }
    return e instanceof MismatchedInputException typed && typed.getTargetType() != null
        ? "%s must be %s".formatted(key(e), words(YAML.constructType(typed.getTargetType())))
        : e.getOriginalMessage();
  }

  /** Refuses keys that records do not have, before their constructors miss others. */
  private void known(JsonNode node, JavaType type, String key) {
    for (int i = 0; node.isArray() && type.isCollectionLikeType() && i < node.size(); i++) {
      known(node.get(i), type.getContentType(), "%s[%d]".formatted(key, i));
    }
    if (node.isObject() && (type.isMapLikeType() || type.isRecordType())) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String own = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
        known(entry.getValue(), below(type, entry.getKey(), own), own);
      }
    }
  }

  private JavaType below(JavaType type, String name, String key) {
    if (type.isMapLikeType()) {
      return type.getContentType();
    }
    Map<String, Type> components = new TreeMap<>();
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      components.put(component.getName(), component.getGenericType());
    }
    if (!components.containsKey(name)) {
      throw wrong(key, unknown(key, name, components.keySet()));
    }
    return YAML.constructType(components.get(name));
  }

  private static String unknown(String key, String own, Collection<String> known) {
    String nearest =
        NearestName.mistyped(own, known).map("; did you mean %s?"::formatted).orElse(".");
    return "%s: there is no such key%s The keys are %s"
        .formatted(key, nearest, String.join(", ", known));
  }

  private static String words(JavaType type) {
    if (type.isCollectionLikeType()) {
      return "a list";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type.getRawClass())) {
      return type.hasRawClass(boolean.class) ? "true or false" : "a number";
    }
    return type.hasRawClass(String.class) ? "a text" : "a map of keys";
  }

  private static String key(JsonMappingException e) {
    StringBuilder key = new StringBuilder();
    e.getPath().forEach(step -> step(key, step.getFieldName(), step.getIndex()));
    return key.toString();
  }

  private static void step(StringBuilder key, String name, int index) {
    if (name == null) {
      key.append('[').append(index).append(']');
    } else {
      key.append(key.isEmpty() ? "" : ".").append(name);
    }
  }

  private JsonNode parse(String text) {
    try {
      place(text);
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw wrong(
          e.getLocation().getLineNr(),
          unquoted(e) + "; mend the YAML there, and quote values that hold {, [, : or #");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a text in memory", e);
    }
  }

  /** The parser's words without the lines that it quotes, indented; they may hold a password. */
  private static String unquoted(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  /** Walks all tokens: where each key stands, and whether a second document follows the first. */
  private void place(String text) throws IOException {
    try (JsonParser parser = YAML.createParser(text)) {
      boolean whole = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        if (whole) {
          throw wrong(line, "a second YAML document begins there; leave one in the file");
        }
        lines.putIfAbsent(key(parser.getParsingContext()).toString(), line);
        whole = parser.getParsingContext().inRoot() && !token.isStructStart();
      }
    }
  }

  /** The key that a parser stands at. */
  private static StringBuilder key(JsonStreamContext at) {
    StringBuilder key = at.getParent() == null ? new StringBuilder() : key(at.getParent());
    if (at.inArray() || at.getCurrentName() != null) {
      step(key, at.getCurrentName(), at.getCurrentIndex());
    }
    return key;
  }
}
