package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.TestSession;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of {@code try}, which others measure by. */
class TryCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;

  @BeforeAll
  static void open() {
    TestSession.spark();
  }

  @Test
  void mask() throws IOException {
    String text = "🙂 写信给 " + SmallRecipe.EMAIL + " 即可。";
    List<JsonNode> lines =
        tried("mask", List.of(Map.of("id", "a", "text", text), Map.of("id", 2, "text", "无")));
    assertThat(fields(lines.get(0))).containsExactly("id", "text", "spans");
    JsonNode span = lines.get(0).get("spans").get(0);
    assertThat(fields(span))
        .containsExactly("type", "start", "end", "replacement", "rule", "score");
    assertThat(span.get("type").asText()).isEqualTo("EMAIL_ADDRESS");
    int start = span.get("start").asInt();
    assertThat(start).isEqualTo(6);
    assertThat(span.get("end").asInt() - start).isEqualTo(SmallRecipe.EMAIL.length());
    assertThat(lines.get(0).get("text").asText()).isEqualTo("🙂 写信给 <EMAIL_ADDRESS> 即可。");
    assertThat(lines.get(1).get("id").asInt()).isEqualTo(2);
    assertThat(lines.get(1).get("spans")).isEmpty();
  }

  @Test
  void aLineThatBreaksTheContractIsRefusedByItsNumber() throws IOException {
    List<String> broken =
        List.of(
            "{\"text\": \"no id\"}",
            "{\"id\": 3}",
            "{\"id\": 3, \"text\": 7}",
            "{\"id\": 3, \"text\": \"a\"} {\"id\": 4, \"text\": \"b\"}",
            "[1]");
    for (String line : broken) {
      Path in = Files.writeString(temp.resolve("in"), "{\"id\": 1, \"text\": \"a\"}\n\n" + line);
      CommandLineRun run = CommandLineRun.of("try", "mask", in, "--out", temp.resolve("out"));
      assertThat(run.err()).as(line).contains("line 3").doesNotContain("\tat ");
      assertThat(run.code()).isEqualTo(2);
      assertThat(temp.resolve("out")).doesNotExist();
    }
  }

  @Test
  void halfASurrogatePairGoesOutAsItCameIn() throws IOException {
    String line = "{\"id\":\"a\",\"templateText\":\"{{ x }}\",\"x\":\"<\\ud83d> \\ud83d\\ude42\"}";
    Path in = Files.writeString(temp.resolve("in.jsonl"), line + "\n" + line + "\n");
    Path out = temp.resolve("out.jsonl");
    assertThat(CommandLineRun.of("try", "render", in, "--out", out).code()).isZero();
    assertThat(Files.readAllLines(out))
        .hasSize(2)
        .allMatch(told -> told.contains("<\\ud83d> \uD83D\uDE42"));
  }

  @Test
  void aLineWithoutATemplateIsAnErrorOfItsOwn() throws IOException {
    List<JsonNode> lines =
        tried(
            "render",
            List.of(
                Map.of("id", "a", "messages", List.of()),
                Map.of("id", "b", "messages", List.of(), "templateText", "ok")));
    assertThat(lines.get(0).get("kind").asText()).isEqualTo("template");
    assertThat(lines.get(1).get("text").asText()).isEqualTo("ok");
  }

  @Test
  void structureWithoutRulePacksIsRefused() throws IOException {
    Path in = Files.writeString(temp.resolve("in.jsonl"), "{\"id\": 1, \"text\": \"a\"}\n");
    CommandLineRun run = CommandLineRun.of("try", "structure", in, "--out", temp.resolve("out"));
    assertThat(run.err()).contains("Cannot try structure without rule packs");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void pagesThatAreNoPagesAreRefused() throws IOException {
    for (String pages :
        List.of("[{}]", "[{\"text\": \"a\", \"furniture\": [20, 3]}]", "[{\"text\": 4}]")) {
      String line = "{\"source\": \"a.txt\", \"pages\": " + pages + "}";
      Path in = Files.writeString(temp.resolve("in.jsonl"), line);
      CommandLineRun run = CommandLineRun.of("try", "segment", in, "--out", temp.resolve("out"));
      assertThat(run.err()).contains("a.txt").doesNotContain("\tat ");
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @Test
  void normalize() throws IOException {
    List<JsonNode> lines =
        tried(
            "normalize",
            List.of(Map.of("id", "a", "text", "利率為５％"), Map.of("id", "b", "text", "plain")));
    assertThat(lines.get(0).get("text").asText()).isEqualTo("利率为5%");
    assertThat(fields(lines.get(0).get("edits").get(0)))
        .containsExactly("rule", "start", "end", "replacement");
    assertThat(lines.get(1).get("edits")).isEmpty();
  }

  @Test
  void normalizeObeysSettings() throws IOException {
    List<JsonNode> lines =
        tried(
            "normalize",
            List.of(Map.of("id", "a", "text", "利率為")),
            "--set",
            "normalize.script=keep");
    assertThat(lines.get(0).get("text").asText()).isEqualTo("利率為");
  }

  @Test
  void noise() throws IOException {
    List<JsonNode> lines =
        tried(
            "noise",
            List.of(
                Map.of("id", "a", "text", "谢谢！"),
                Map.of("id", "b", "text", "买方应当在合同签订后十个工作日内支付合同总价的百分之三十作为预付款。")));
    assertThat(lines.get(0).get("keep").asBoolean()).isFalse();
    assertThat(lines.get(0).get("intent").asText()).isEqualTo("thanks");
    assertThat(lines.get(0).hasNonNull("rule")).isTrue();
    assertThat(lines.get(1).get("keep").asBoolean()).isTrue();
    assertThat(lines.get(1).get("intent").asText()).isEqualTo("business");
    assertThat(lines.get(1).get("scores").isObject()).isTrue();
    lines.forEach(line -> assertThat(line.findValues("rule")).noneMatch(JsonNode::isNull));
  }

  @Test
  void dedup() throws IOException {
    String text = "The supplier shall deliver the machine within thirty days after the order.";
    List<JsonNode> lines =
        tried(
            "dedup",
            List.of(
                Map.of("id", "a", "text", text),
                Map.of("id", "b", "text", text.toUpperCase(java.util.Locale.ROOT)),
                Map.of("id", "c", "text", "Something else is written here about the weather.")),
            "--set",
            "dedup.semantic.enabled=false");
    assertThat(lines).extracting(line -> line.get("id").asText()).containsExactly("a", "b", "c");
    int survivor = lines.get(0).get("survivor").asBoolean() ? 0 : 1;
    JsonNode kept = lines.get(survivor);
    JsonNode dropped = lines.get(1 - survivor);
    assertThat(dropped.get("survivor").asBoolean()).isFalse();
    assertThat(dropped.get("duplicateOf")).isEqualTo(kept.get("id"));
    assertThat(dropped.get("method").asText()).isIn("exact", "minhash");
    assertThat(dropped.get("similarity").asDouble()).isEqualTo(1.0);
    assertThat(kept.get("cluster")).isEqualTo(dropped.get("cluster"));
    assertThat(fields(kept)).containsExactly("id", "cluster", "survivor");
    assertThat(lines.get(2).get("survivor").asBoolean()).isTrue();
  }

  @Test
  void segment() throws IOException {
    String text = "第一条 付款方式\n买方应当在十日内支付合同总价。\n\n第二条 违约责任\n逾期付款的应当支付违约金。";
    List<JsonNode> lines =
        tried(
            "segment",
            List.of(
                Map.of(
                    "source",
                    "a.txt",
                    "status",
                    "ok",
                    "mediaType",
                    "text/plain",
                    "pages",
                    List.of(Map.of("number", 1, "text", text)))));
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    for (JsonNode line : lines) {
      assertThat(fields(line))
          .startsWith("id", "source", "document", "kind", "path", "pages", "start", "end", "text");
      int start = text.offsetByCodePoints(0, line.get("start").asInt());
      int end = text.offsetByCodePoints(0, line.get("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(line.get("text").asText());
    }
    assertThat(lines).extracting(line -> line.get("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void render() throws IOException {
    Object messages =
        List.of(
            Map.of("role", "user", "content", "Hi 🙂"),
            Map.of("role", "assistant", "content", "Yes."));
    List<JsonNode> lines =
        tried(
            "render",
            List.of(
                Map.of("id", "a", "messages", messages, "template", "chatml"),
                Map.of(
                    "id", "b", "messages", messages, "templateText", "{{ raise_exception('no') }}"),
                Map.of("id", "c", "messages", messages, "templateText", "{% if %}")),
            "--mask",
            "--tokenizer",
            SmallRecipe.home().resolve("conf/demo/tokenizer.json").toString());
    JsonNode first = lines.get(0);
    assertThat(fields(first)).containsExactly("id", "text", "spans", "inputIds", "labels");
    String text = first.get("text").asText();
    JsonNode span = first.get("spans").get(0);
    int start = text.offsetByCodePoints(0, span.get("start").asInt());
    int end = text.offsetByCodePoints(0, span.get("end").asInt());
    assertThat(text.substring(start, end)).startsWith("Yes.");
    assertThat(first.get("labels")).hasSameSizeAs(first.get("inputIds"));
    assertThat(lines.get(1).get("kind").asText()).isEqualTo("raise");
    assertThat(lines.get(2).get("kind").asText()).isEqualTo("template");
    assertThat(lines.get(2).hasNonNull("error")).isTrue();
  }

  private static final String TURNS =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

  private static Map<String, Object> talk(String id, String template, Object... said) {
    List<Map<String, Object>> messages = new ArrayList<>();
    for (int i = 0; i < said.length; i += 2) {
      messages.add(Map.of("role", said[i], "content", said[i + 1]));
    }
    return Map.of("id", id, "templateText", template, "messages", messages);
  }

  /** A run merges, flags and refuses; so does a trial of it. */
  @Test
  void renderWithMasksIsWhatARunMakes() throws IOException {
    String unadvised =
        "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
            + TURNS;
    List<JsonNode> lines =
        tried(
            "render",
            List.of(
                talk("a", unadvised, "system", "Be brief.", "user", "Who?", "assistant", "We."),
                talk("b", TURNS, "assistant", "Welcome", "user", "Who?"),
                talk("c", TURNS, "user", List.of(Map.of("type", "text")), "assistant", "We."),
                talk("d", "{{ strftime_now('%Y') }}" + TURNS, "user", "Who?", "assistant", "We.")),
            "--mask",
            "--set",
            "asOf=1999-01-01");
    assertThat(lines.get(0).get("text").asText()).contains("user\nBe brief.\n\nWho?<|im_end|>");
    assertThat(lines.get(0).get("flags").toString()).isEqualTo("[\"systemMerged\"]");
    assertThat(lines.get(1).get("rejected").asText())
        .isEqualTo("turnOrder: turn 1 is of role assistant after nothing");
    assertThat(lines.get(1).get("spans")).hasSize(1);
    assertThat(lines.get(2).get("spans")).as("pictures and the like").hasSize(1);
    assertThat(lines.get(3).get("text").asText()).startsWith("1999<|im_start|>");
  }

  @Test
  void renderWithMasksRefusesWhatARunRefuses() throws IOException {
    String unadvised =
        "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
            + TURNS;
    JsonNode told =
        tried(
                "render",
                List.of(talk("a", unadvised, "system", "S", "user", "Who?", "assistant", "We.")),
                "--mask",
                "--set",
                "render.system=refuse")
            .get(0);
    assertThat(told.get("error").asText())
        .isEqualTo(
            "Cannot make a sample of it: system: the template writes no system turn, so a run leaves it out");
    assertThat(told.get("kind").asText()).isEqualTo("template");
  }

  @Test
  void renderGivesTemplatesPythonsNumbers() throws IOException {
    String template = "{{ n }} {{ f }} {{ f|int + n }} {{ none_given is none }} {{ list|tojson }}";
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("templateText", template);
    line.put("n", new BigInteger("123456789012345678901234567890"));
    line.put("f", 1.0);
    line.put("none_given", null);
    line.put("list", List.of(1, 2.5, true, "é"));
    JsonNode told = tried("render", List.of(line)).get(0);
    assertThat(told.get("text").asText())
        .isEqualTo(
            "123456789012345678901234567890 1.0 123456789012345678901234567891 True"
                + " [1, 2.5, true, \"é\"]");
    assertThat(told.has("id")).isFalse();
  }

  @Test
  void renderAddsTheTokensThatTheModelNames() throws IOException {
    Path tokenizer = temp.resolve("tokenizer.json");
    Files.copy(SmallRecipe.home().resolve("conf/demo/tokenizer.json"), tokenizer);
    Files.writeString(
        temp.resolve("tokenizer_config.json"),
        "{\"bos_token\": \"<s>\", \"eos_token\": {\"content\": \"<end>\"}}");
    String template =
        "{{ bos_token }}{% for m in messages %}{{ m.content }}{{ eos_token }}{% endfor %}";
    Map<String, Object> line =
        Map.of(
            "id",
            "a",
            "templateText",
            template,
            "messages",
            List.of(Map.of("role", "assistant", "content", "Yes.")));
    JsonNode told =
        tried("render", List.of(line), "--mask", "--tokenizer", tokenizer.toString()).get(0);
    assertThat(told.get("text").asText()).isEqualTo("<s>Yes.<end>");
    assertThat(told.at("/spans/0/start").asInt()).isEqualTo(3);
    assertThat(told.at("/spans/0/end").asInt()).isEqualTo(12);
  }

  @Test
  void renderPrintsTokensWithTheirLabels() throws IOException {
    Object messages =
        List.of(
            Map.of("role", "user", "content", "Hi"),
            Map.of("role", "assistant", "content", "Yes."));
    Path in =
        Files.writeString(
            temp.resolve("in.jsonl"),
            JSON.writeValueAsString(Map.of("id", "a", "messages", messages)));
    String line =
        CommandLineRun.of(
                "try",
                "render",
                in,
                "--out",
                temp.resolve("out.jsonl"),
                "--template",
                "chatml",
                "--mask",
                "--debug",
                "--tokenizer",
                SmallRecipe.home().resolve("conf/demo/tokenizer.json"))
            .out();
    assertThat(line).startsWith("a: <|im_start|>(-100) ").hasLineCount(1);
    assertThat(line).containsPattern("<\\|im_end\\|>\\(-100\\) \\\\n\\(-100\\) ");
    assertThat(line).containsPattern("<\\|im_end\\|>\\(\\d+\\) \\\\n\\(-100\\)");
  }

  @Test
  void renderPrintsNoTokensWithoutATokenizer() throws IOException {
    Path in = Files.writeString(temp.resolve("in.jsonl"), "");
    CommandLineRun run =
        CommandLineRun.of(
            "try", "render", in, "--out", temp.resolve("out.jsonl"), "--template", "x", "--debug");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Cannot use --debug without a tokenizer: it prints tokens; add --tokenizer FILE");
  }

  /** A template of a model finds its tokens beside it; what nobody names is said. */
  @Test
  void renderKnowsTheTokensBesideItsTemplate() throws IOException {
    Path template = Files.writeString(temp.resolve("chat_template.jinja"), "{{ bos_token }}a");
    Map<String, Object> line = Map.of("id", "a", "template", template.toString());
    assertThat(tried("render", List.of(line)).get(0).get("unnamed").get(0).asText())
        .isEqualTo("bos_token");

    Files.writeString(temp.resolve("tokenizer_config.json"), "{\"bos_token\": \"<s>\"}");

    JsonNode told = tried("render", List.of(line)).get(0);
    assertThat(told.get("text").asText()).isEqualTo("<s>a");
    assertThat(told.has("unnamed")).isFalse();
  }

  @Test
  void renderTakesTheTemplateOfTheRecipeThatIsNamed() throws IOException {
    Path recipe = temp.resolve("r.yaml");
    Files.writeString(recipe, "name: r\nrender: {template: own.jinja, variables: {tone: calm}}\n");
    Files.writeString(temp.resolve("own.jinja"), "{{ tone }}");
    List<JsonNode> lines =
        tried("render", List.of(Map.of("id", "a")), "--recipe", recipe.toString());
    assertThat(lines.get(0).get("text").asText()).isEqualTo("calm");
  }

  /** A line's own mistakes are its own: the others are rendered. */
  @Test
  void renderTellsOfEveryLine() throws IOException {
    String endless =
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}";
    List<JsonNode> lines =
        tried(
            "render",
            List.of(
                Map.of("id", "a", "template", "no/such.jinja"),
                Map.of("id", "b", "templateText", "x", "now", "noon"),
                Map.of("id", "c", "templateText", endless),
                Map.of("id", "d", "templateText", "{{ 'a' * 10000000000 }}"),
                Map.of("id", "e", "templateText", "{{ ''.__class__.__mro__ }}"),
                Map.of("id", "f", "templateText", "{{ text }}", "text", "{{ 6 * 7 }}")));
    assertThat(lines.subList(0, 5)).allMatch(line -> line.hasNonNull("error"));
    assertThat(lines.subList(0, 5))
        .extracting(line -> line.get("kind").asText())
        .containsExactly("template", "template", "limit", "limit", "template");
    assertThat(lines.get(1).get("error").asText())
        .isEqualTo("Cannot use now=noon: must be a local time such as 2025-07-10T12:00:00");
    assertThat(lines.get(5).get("text").asText()).isEqualTo("{{ 6 * 7 }}");
  }

  @Test
  void renderObeysTheLimitsOfTheRecipe() throws IOException {
    List<JsonNode> lines =
        tried(
            "render",
            List.of(Map.of("id", "a", "templateText", "{{ 'a' * 99 }}")),
            "--set",
            "render.limits.length=98");
    assertThat(lines.get(0).get("error").asText())
        .isEqualTo("Cannot render: a text grows beyond 98 characters");
  }

  @Test
  void extract() throws IOException {
    Files.createDirectories(temp.resolve("files/sub"));
    Files.writeString(temp.resolve("files/sub/a.txt"), "Some words of a file.");
    Files.writeString(temp.resolve("files/b.pdf"), "%PDF-1.4 broken");
    CommandLineRun run =
        CommandLineRun.of("try", "extract", temp.resolve("files"), "--out", temp.resolve("out"));
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> lines = read(temp.resolve("out"));
    assertThat(lines)
        .extracting(line -> line.get("source").asText())
        .containsExactly("b.pdf", "sub/a.txt");
    assertThat(lines.get(0).get("status").asText()).isEqualTo("failed");
    assertThat(lines.get(0).hasNonNull("reason")).isTrue();
    assertThat(lines.get(1).get("status").asText()).isEqualTo("ok");
    assertThat(lines.get(1).has("parent")).isFalse();
    assertThat(lines.get(1).at("/pages/0/text").asText()).contains("Some words of a file.");
  }

  @Test
  void recordFilesAreKnownByTheirColumnsAndReadAsInARun() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("files"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("faq.csv.gz")))) {
      out.write("Question,Answer\n\"Who, then?\",We.\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("plain.csv"), "item,price\npen,3\n");
    CommandLineRun run = CommandLineRun.of("try", "extract", folder, "--out", temp.resolve("out"));
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> lines = read(temp.resolve("out"));
    assertThat(lines)
        .extracting(line -> line.get("kind").asText())
        .containsExactly("faq", "document");
    assertThat(lines.get(0).at("/pages/0/text").asText()).isEqualTo("Q: Who, then?\nA: We.");
    CommandLineRun.of("try", "segment", temp.resolve("out"), "--out", temp.resolve("segments"));
    JsonNode segment = read(temp.resolve("segments")).get(0);
    assertThat(segment.get("kind").asText()).isEqualTo("qa");
    assertThat(segment.at("/fields/question").asText()).isEqualTo("Who, then?");
  }

  @Test
  void badInputIsRefused() throws IOException {
    Path in = Files.writeString(temp.resolve("in"), "{\"id\": 1, \"text\": \"a\"}\nno\n");
    Path out = temp.resolve("out");
    refused("Cannot try polish: the stages are extract, segment", "polish", in, "--out", out);
    refused("line 2 is not one JSON object", "mask", in, "--out", out);
    refused("there is no such file or folder", "mask", temp.resolve("gone"), "--out", out);
    Files.writeString(in, "{\"id\": 1}\n");
    refused("line 1: it has no 'text' that is a text", "mask", in, "--out", out);
    assertThat(out).doesNotExist();
  }

  private static void refused(String words, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "try";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.err()).contains(words);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void contaminate() throws IOException {
    String item = "小明有五个苹果又买了三个苹果请问他现在一共有多少个苹果";
    Path eval = Files.writeString(temp.resolve("eval.jsonl"), "{\"question\": \"" + item + "\"}\n");
    List<JsonNode> lines =
        tried(
            "contaminate",
            List.of(
                Map.of("id", "a", "text", "题目：" + item + "。答案是八个。"),
                Map.of("id", "b", "text", "设备保修期为十二个月，自验收合格之日起计算，易损件除外。")),
            "--eval",
            eval.toString());
    assertThat(fields(lines.get(0))).containsExactly("id", "hits");
    assertThat(lines.get(0).at("/hits/0/item").asText()).isEqualTo("eval.jsonl:1");
    assertThat(lines.get(0).at("/hits/0/coverage").asDouble()).isEqualTo(1.0);
    assertThat(lines.get(1).get("hits")).isEmpty();
  }

  @Test
  void convert() throws IOException {
    List<JsonNode> lines =
        tried(
            "convert",
            List.of(
                Map.of("instruction", "How long?", "input", "", "output", "Two years."),
                Map.of("instruction", 5)),
            "--from",
            "alpaca",
            "--to",
            "messages");
    assertThat(lines.get(0).at("/messages/0/content").asText()).isEqualTo("How long?");
    assertThat(lines.get(0).at("/messages/1/content").asText()).isEqualTo("Two years.");
    assertThat(lines.get(1).get("error").asText()).startsWith("Cannot read row as alpaca");
  }

  @Test
  void whatAStageNeedsIsAskedFor() throws IOException {
    Path in = Files.writeString(temp.resolve("in.jsonl"), "");
    CommandLineRun run =
        CommandLineRun.of("try", "convert", in, "--out", temp.resolve("o"), "--from", "alpaca");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Cannot try convert without --to");
  }

  private List<JsonNode> tried(String stage, List<Map<String, Object>> lines, String... more)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> line : lines) {
      text.append(JSON.writeValueAsString(line)).append('\n');
    }
    Path in = Files.writeString(temp.resolve("in.jsonl"), text);
    List<Object> words = new ArrayList<>(List.of("try", stage, in));
    words.addAll(List.of("--out", temp.resolve("out.jsonl")));
    words.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(words.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return read(temp.resolve("out.jsonl"));
  }

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> fields(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }
}
