package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds a hand-off against the published JSON Schemas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CONTRACT = Path.of("contract").toAbsolutePath();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.add(ContractTest::load)));

  @TempDir static Path temp;

  private Path folder;

  @BeforeAll
  void write() throws IOException {
    folder = MadeUp.seal(MadeUp.write(temp.resolve("a")));
  }

  @Test
  void theManifestKeepsItsContract() throws IOException {
    assertThat(faults("manifest", manifest())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "train.messages.jsonl, messages",
    "train.alpaca.jsonl, alpaca",
    "train.sharegpt.jsonl, sharegpt",
    "train.dolly.jsonl, dolly",
    "golden.jsonl, messages",
    "rendered_samples.jsonl, rendered_samples",
    "calibration.jsonl, calibration",
    "sources.jsonl, sources",
    "preference.jsonl, preference",
    "verifiable.jsonl, verifiable"
  })
  void everyRowKeepsItsContract(String file, String schema) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(faults(schema, JSON.readTree(line))).isEmpty();
      ObjectNode spoiled = (ObjectNode) JSON.readTree(line);
      spoiled.remove(spoiled.fieldNames().next());
      assertThat(faults(schema, spoiled)).isNotEmpty();
    }
  }

  @Test
  void tokenRowsKeepTheirContract() throws IOException {
    List<JsonNode> rows = ParquetRows.read(folder.resolve("train.tokens.parquet"));
    assertThat(rows).hasSize(128);
    for (JsonNode row : rows) {
      assertThat(faults("tokens", row)).isEmpty();
    }
  }

  @Test
  void aManifestWithAFailedGateBreaksIt() throws IOException {
    ObjectNode spoiled = (ObjectNode) manifest();
    ((ObjectNode) spoiled.get("gates").get(0)).put("status", "failed");
    assertThat(faults("manifest", spoiled)).isNotEmpty();
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(folder.resolve("manifest.json").toFile());
  }

  private static Set<ValidationMessage> faults(String schema, JsonNode row) {
    JsonSchema compiled = SCHEMAS.getSchema(SchemaLocation.of("urn:syllabus:handoff:" + schema));
    return compiled.validate(row);
  }

  /** The file of the last part of a {@code urn:syllabus:handoff:NAME}. */
  private static com.networknt.schema.resource.InputStreamSource load(
      com.networknt.schema.AbsoluteIri iri) {
    String name = iri.toString().replaceFirst("^urn:syllabus:handoff:", "");
    Path file = CONTRACT.resolve(name + ".schema.json");
    return name.equals(iri.toString()) ? null : () -> Files.newInputStream(file);
  }
}
