package io.syllabus.udfs.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A conversation as exchanges: a question with all that answers it, up to the next question. What
 * comes before the first question belongs to none and stays.
 */
public final class Exchanges {
  private final List<Message> messages;
  private final List<Integer> questions;

  public Exchanges(List<Message> messages) {
    this.messages = messages;
    this.questions =
        IntStream.range(0, messages.size())
            .filter(i -> messages.get(i).role().equals(Message.USER))
            .boxed()
            .toList();
  }

  /**
   * The sample of the longest end that fits, without its first exchange at least; empty if not even
   * the last exchange fits. It is looked for by halves, so that a long conversation is rendered a
   * few times only; that finds the longest where a shorter end has no more tokens than a longer
   * one.
   *
   * @param sample renders a conversation
   * @param fits whether a rendering is short enough
   */
  public <S> Optional<S> longestEnd(Function<List<Message>, S> sample, Predicate<S> fits) {
    Optional<S> best = Optional.empty();
    int low = 1;
    int high = questions.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      S end = sample.apply(from(middle));
      if (fits.test(end)) {
        best = Optional.of(end);
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return best;
  }

  /** The conversation from an exchange on. */
  private List<Message> from(int exchange) {
    List<Message> end = new ArrayList<>(messages.subList(0, questions.get(0)));
    end.addAll(messages.subList(questions.get(exchange), messages.size()));
    return end;
  }
}
