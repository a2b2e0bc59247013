package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.curate.Contamination;
import io.syllabus.udfs.curate.ContaminationHit;
import io.syllabus.udfs.curate.Refusals;
import io.syllabus.udfs.dedup.ExactKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.expressions.Window;

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
 * @param answer the last turn; empty where no other pair asks the same
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
    String answer,
    boolean synthetic,
    boolean refusal,
    String item,
    Double coverage) {

  /** All pairs, for the driver: answers come where several are given to one question. */
  static List<PairFacts> of(Dataset<Instruction> rows, Contamination contamination) {
    Encoder<PairFacts> encoder = RecordEncoder.of(PairFacts.class);
    MapFunction<Instruction, PairFacts> facts = row -> of(row, contamination);
    Column repeated = count("*").over(Window.partitionBy("question")).gt(1);
    return rows.map(facts, encoder)
        .withColumn("repeated", repeated)
        .withColumn("answer", when(col("repeated"), col("answer")).otherwise(""))
        .drop("repeated")
        .as(encoder)
        .collectAsList();
  }

  private static PairFacts of(Instruction row, Contamination contamination) {
    String answer = answer(row);
    Optional<ContaminationHit> hit =
        contamination.hits(asked(row.messages()) + "\n" + answer).stream().findFirst();
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
        answer,
        row.author().equals("llm"),
        Refusals.isRefusal(answer),
        hit.map(ContaminationHit::item).orElse(null),
        hit.map(ContaminationHit::coverage).orElse(null));
  }

  private static String asked(List<Message> messages) {
    return messages.subList(0, messages.size() - 1).stream()
        .map(Message::content)
        .collect(Collectors.joining("\n"));
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
}
