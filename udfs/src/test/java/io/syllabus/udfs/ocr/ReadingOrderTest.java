package io.syllabus.udfs.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingOrderTest {

  private static TextBox box(double left, double right, double top, String text) {
    return new TextBox(left, right, top, top + 20, text);
  }

  private static List<TextBox> column(double left, String name) {
    List<TextBox> boxes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boxes.add(box(left, left + 400, 100 + 30 * i, name + i));
    }
    return boxes;
  }

  /** Two columns around a picture that takes half of each, from the fifth to the ninth line. */
  private static List<TextBox> aroundAPicture() {
    List<TextBox> boxes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int room = i > 3 && i < 9 ? 200 : 0;
      boxes.add(box(0, 400 - room, 100 + 30 * i, "l" + i));
      boxes.add(box(450 + room, 850, 110 + 30 * i, "r" + i));
    }
    return boxes;
  }

  private static String shuffled(List<TextBox> boxes) {
    List<TextBox> any = new ArrayList<>(boxes);
    Collections.shuffle(any, new Random(4));
    return ReadingOrder.text(any);
  }

  @Test
  void piecesOfALineAreJoinedFromTheLeft() {
    assertThat(ReadingOrder.text(List.of(box(200, 300, 12, "world"), box(0, 100, 10, "Hello"))))
        .isEqualTo("Hello world");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "within 25 days of each order.For late delivery | within 25 days of each order. For late delivery",
        "parts,labour and travel;freight                | parts, labour and travel; freight",
        "Name:Ann Lee                                   | Name: Ann Lee",
        "see www.example.com, v1.2,3                    | see www.example.com, v1.2,3",
        "https://example.com/a:b                        | https://example.com/a:b",
        "第3条.Abc款,de                                 | 第3条.Abc款,de"
      })
  void aSpaceThatTheEngineAteIsPutBack(String read, String meant) {
    assertThat(TextBox.spaced(read)).isEqualTo(meant);
  }

  @Test
  void linesGoFromTheTop() {
    assertThat(ReadingOrder.text(List.of(box(0, 100, 60, "two"), box(0, 100, 30, "one"))))
        .isEqualTo("one\ntwo");
  }

  @Test
  void theLeftColumnIsReadBeforeTheRightOne() {
    List<TextBox> boxes = column(0, "l");
    boxes.addAll(column(450, "r"));
    assertThat(shuffled(boxes)).isEqualTo("l0\nl1\nl2\nl3\nl4\nl5\nr0\nr1\nr2\nr3\nr4\nr5");
  }

  @Test
  void aHeadingOverBothColumnsIsReadFirst() {
    List<TextBox> boxes = column(0, "l");
    boxes.addAll(column(450, "r"));
    boxes.add(box(100, 800, 20, "Heading"));
    assertThat(shuffled(boxes)).startsWith("Heading\nl0\n").endsWith("r5");
  }

  @Test
  void threeColumnsAreReadOneAfterTheOther() {
    List<TextBox> boxes = column(0, "a");
    boxes.addAll(column(450, "b"));
    boxes.addAll(column(900, "c"));
    assertThat(shuffled(boxes).replaceAll("\\d\\n?", "")).isEqualTo("aaaaaabbbbbbcccccc");
  }

  @Test
  void theRowsOfATableStayRows() {
    List<TextBox> boxes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boxes.add(box(0, i % 3 == 0 ? 300 : 60, 30 * i, "k" + i));
      boxes.add(box(450, i % 3 == 0 ? 800 : 500, 30 * i, "v" + i));
    }
    assertThat(shuffled(boxes).lines())
        .containsExactly("k0 v0", "k1 v1", "k2 v2", "k3 v3", "k4 v4", "k5 v5");
  }

  @Test
  void columnsOfDatesAndCodesStayRows() {
    List<TextBox> boxes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boxes.add(box(0, 100, 30 * i, "d" + i));
      boxes.add(box(150, 210, 30 * i, "c" + i));
    }
    assertThat(shuffled(boxes).lines())
        .containsExactly("d0 c0", "d1 c1", "d2 c2", "d3 c3", "d4 c4", "d5 c5");
  }

  @Test
  void columnsAroundAPictureAreReadOneAfterTheOther() {
    assertThat(shuffled(aroundAPicture()).replaceAll("\\d+\\n?", ""))
        .isEqualTo("l".repeat(12) + "r".repeat(12));
  }

  @Test
  void aCaptionBetweenColumnsIsReadAfterThem() {
    List<TextBox> boxes = aroundAPicture();
    boxes.add(box(300, 550, 275, "Caption"));
    assertThat(shuffled(boxes).replaceAll("\\d+\\n?", ""))
        .isEqualTo("l".repeat(12) + "r".repeat(12) + "Caption");
  }

  @Test
  void thePagesNumberIsReadLast() {
    List<TextBox> boxes = column(0, "l");
    boxes.addAll(column(450, "r"));
    boxes.add(box(0, 40, 320, "54"));
    assertThat(shuffled(boxes)).endsWith("l5\nr0\nr1\nr2\nr3\nr4\nr5\n54");
  }

  @Test
  void columnsFollowLinesOfTheWholeWidth() {
    List<TextBox> boxes = column(0, "l");
    boxes.addAll(column(450, "r"));
    for (int i = 0; i < 7; i++) {
      boxes.add(box(0, 850, 30 * i - 130, "w" + i));
    }
    assertThat(shuffled(boxes).replaceAll("\\d\\n?", "")).isEqualTo("wwwwwwwllllllrrrrrr");
  }

  @Test
  void aLineInPiecesIsStillALineOfItsColumn() {
    List<TextBox> boxes = column(0, "l");
    boxes.addAll(column(450, "r"));
    boxes.removeIf(box -> box.text().matches("l[13]"));
    for (int i = 1; i < 4; i += 2) {
      boxes.add(box(0, 100, 100 + 30 * i, "l" + i + "a"));
      boxes.add(box(180, 240, 101 + 30 * i, "l" + i + "b"));
      boxes.add(box(320, 400, 102 + 30 * i, "l" + i + "c"));
    }
    assertThat(shuffled(boxes)).startsWith("l0\nl1a l1b l1c\nl2\n").endsWith("r4\nr5");
  }

  @Test
  void nothingIsLostAndNothingTwice() {
    Random random = new Random(9);
    for (int trial = 0; trial < 200; trial++) {
      List<TextBox> boxes = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        double left = random.nextInt(10) * 50;
        boxes.add(box(left, left + random.nextInt(9) * 50, random.nextInt(400), "w" + i));
        words.add("w" + i);
      }
      String text = ReadingOrder.text(boxes);
      assertThat(Arrays.asList(text.split("\\s", -1))).containsExactlyInAnyOrderElementsOf(words);
    }
  }
}
