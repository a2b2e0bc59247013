package io.syllabus.jobs;

import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.curate.Contamination;
import io.syllabus.udfs.curate.Refusals;
import io.syllabus.udfs.dedup.ExactKey;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/**
 * What curation knows of a pair.
 *
 * @param id the pair
 * @param document its document
 * @param title of the document, null if it has none
 * @param kind of its source
 * @param task of the rule that made it
 * @param segment the passage it was made from
 * @param line business line
 * @param date as the document gives it, null if unknown
 * @param question key that equal questions share: all turns before the last
 * @param placed the same key of the question that names its place, null if there is none
 * @param asked what is said before the answer
 * @param answer the last turn
 * @param synthetic true where no person wrote it
 * @param refusal true where the answer declines to answer
 * @param item evaluation item that it holds, null if none
 * @param coverage of that item
 */
public record PairFacts(
    String id,
    String document,
    String title,
    String kind,
    String task,
    String segment,
    String line,
    String date,
    String question,
    String placed,
    String asked,
    String answer,
    boolean synthetic,
    boolean refusal,
    String item,
    Double coverage) {

  static List<PairFacts> of(Dataset<Instruction> rows) {
    MapFunction<Instruction, PairFacts> facts = PairFacts::of;
    return rows.map(facts, RecordEncoder.of(PairFacts.class)).collectAsList();
  }

  private static PairFacts of(Instruction row) {
    return new PairFacts(
        row.id(),
        row.origin().document(),
        row.origin().title(),
        row.origin().kind(),
        row.task(),
        row.parents().get(0),
        row.origin().line(),
        row.origin().date(),
        ExactKey.of(question(row.messages())),
        row.placed() == null ? null : ExactKey.of(line(Message.user(row.placed()))),
        row.messages().subList(0, row.messages().size() - 1).stream()
            .map(Message::content)
            .collect(Collectors.joining("\n")),
        answer(row),
        row.author().equals("llm"),
        Refusals.isRefusal(answer(row)),
        null,
        null);
  }

  /** All that is said before the last answer: two talks may begin with the same greeting. */
  private static String question(List<Message> messages) {
    return messages.subList(0, messages.size() - 1).stream()
        .map(PairFacts::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Message message) {
    return message.role() + ": " + message.content();
  }

  private static String answer(Instruction row) {
    String answer = row.messages().get(row.messages().size() - 1).content();
    return answer == null ? "" : answer;
  }

  /** The same pair with the evaluation item that it holds. */
  PairFacts against(Contamination contamination) {
    return contamination.hits(asked + "\n" + answer).stream()
        .findFirst()
        .map(hit -> with(hit.item(), hit.coverage()))
        .orElse(this);
  }

  private PairFacts with(String found, double share) {
    return new PairFacts(
        id, document, title, kind, task, segment, line, date, question, placed, asked, answer,
        synthetic, refusal, found, share);
  }
}
