package io.syllabus.udfs.chat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.models.DjlOffline;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model's own tokenizer, opened from its {@code tokenizer.json}. It adds no special tokens: those
 * that belong to a conversation come from the template. Threads may share it; one of them closes
 * it.
 */
public final class ChatTokenizer implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;
  private final List<String> special;

  private ChatTokenizer(HuggingFaceTokenizer tokenizer, List<String> special) {
    this.tokenizer = tokenizer;
    this.special = special;
  }

  public static ChatTokenizer open(Path tokenizerJson) throws IOException {
    DjlOffline.ensure();
    return new ChatTokenizer(
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(tokenizerJson)
            .optAddSpecialTokens(false)
            .optTruncation(false)
            .optPadding(false)
            .build(),
        special(tokenizerJson));
  }

  /** The tokens that the file calls special, in its order. */
  private static List<String> special(Path tokenizerJson) throws IOException {
    List<String> special = new ArrayList<>();
    for (JsonNode added :
        new ObjectMapper().readTree(tokenizerJson.toFile()).path("added_tokens")) {
      if (added.path("special").asBoolean()) {
        special.add(added.path("content").asText());
      }
    }
    return List.copyOf(special);
  }

  /** The tokens that no text should say: see {@link ControlTokens}. */
  public List<String> special() {
    return special;
  }

  /** The number of tokens of a text. */
  public int count(String text) {
    return encoding(text).getIds().length;
  }

  /**
   * Tokenises a rendered conversation.
   *
   * @param learned the code points that the model is to learn, in order
   * @throws UnmaskableException if a token reaches over a span's edge, or the text is not Unicode
   */
  public TokenizedChat encode(String text, List<Span> learned) {
    Encoding encoding = encoding(text);
    int[] ids = Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
    boolean[] inside = new TokenMask(text, learned).inside(spans(encoding));
    int[] labels = ids.clone();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = inside[i] ? ids[i] : TokenizedChat.IGNORED;
    }
    return new TokenizedChat(ids, labels);
  }

  /** The text of tokens, special ones included. */
  public String decode(int[] ids) {
    return tokenizer.decode(Arrays.stream(ids).asLongStream().toArray(), false);
  }

  private Encoding encoding(String text) {
    if (hasLoneSurrogate(text)) {
      throw new UnmaskableException("its text has a lone surrogate, which no tokenizer reads");
    }
    return tokenizer.encode(text, false, false);
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Where each token comes from, in code points, which is the unit of the native library. */
  private static Span[] spans(Encoding encoding) {
    CharSpan[] offsets = encoding.getCharTokenSpans();
    Span[] spans = new Span[offsets.length];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = offsets[i] == null ? null : new Span(offsets[i].getStart(), offsets[i].getEnd());
    }
    return spans;
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
