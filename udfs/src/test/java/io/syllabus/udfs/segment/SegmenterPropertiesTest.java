package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterPropertiesTest {
  private static final String[] BITS = {
    "第一条",
    "第二条 ",
    "第 三 条",
    "第四章 付款",
    "一、",
    "（二）",
    "1. ",
    "1.1 ",
    "2.3.4 ",
    "(a) ",
    "(i) ",
    "Article 1",
    "Section 2.3 ",
    "Schedule A",
    "## ",
    "# 标题",
    "| a | b |",
    "\n|  |  |\n",
    "\n| c | d |\n",
    "|",
    "Q: ",
    "A: ",
    "问：",
    "答：",
    "客户：",
    "agent: ",
    "甲方应当支付价款",
    "The Supplier shall pay ",
    "。",
    ".",
    "；",
    ":",
    "：",
    "......3",
    "目录",
    "2025-08-04 06:12:07 ERROR ",
    "```",
    "---",
    "\n",
    "\n",
    "\n\n",
    " ",
    "\t",
    "\u0000",
    "\uD83D",
    "😊",
    "𠀀",
    "\uDC00",
    "\u3000",
    "\u200B",
    "\r",
    "（盖章）：",
    "页",
    "3",
    "1.5 million",
    "2023.5.1",
    "**",
    "* ",
    "#",
    "附件一",
    "①",
    "<!-- ",
    " -->",
    "{% x %}",
    "[a](b)",
    "Next >>>",
    "- 首页\n- 登录\n",
    "View more\n",
    "Why is it so?\n",
    "1. 收费吗？\n",
    "00:00:01,000 --> 00:00:02,500\n",
    "1 Scope\n",
    "title: X\n",
    "10:00:01 "
  };

  private static final String[] TYPES = {"application/pdf", "text/plain", "text/markdown"};

  static void check(List<Page> pages, Segmentation segmentation, SegmentConf conf) {
    Coverage coverage = new Coverage(pages);
    int end = 0;
    for (Piece piece : segmentation.pieces()) {
      assertThat(piece.text()).isEqualTo(coverage.text(piece, segmentation)).isNotBlank();
      assertThat(coverage.start(piece)).isGreaterThanOrEqualTo(end);
      if (!piece.kind().equals(Kinds.QA)) { // half an answer is none
        assertThat(piece.text().codePointCount(0, piece.text().length()))
            .isLessThanOrEqualTo(conf.maxCharacters());
      }
      end = coverage.end(piece);
    }
    assertThat(coverage.unnamed(segmentation)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purchase-contract-zh.txt",
        "services-agreement-en.txt",
        "leave-policy-ocr-zh.txt",
        "annual-report-en.txt",
        "faq-mixed.txt"
      })
  void piecesAreWhatTheContractSays(String name) {
    List<Page> pages = Fixtures.read(name);
    check(pages, Fixtures.segment(pages), Fixtures.CONF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "dialogue", "log", "faq", "feedback"})
  void noTextIsLostWhateverItSays(String kind) {
    Random random = new Random(7);
    SegmentConf conf = new SegmentConf(1, 60);
    Segmenter segmenter = new Segmenter(conf);
    for (int i = 0; i < 600; i++) {
      List<Page> pages = pages(random);
      String type = TYPES[random.nextInt(TYPES.length)];
      check(pages, segmenter.segment(kind, type, pages), conf);
    }
  }

  private static List<Page> pages(Random random) {
    List<Page> pages = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int number = 1; number <= count; number++) {
      StringBuilder text = new StringBuilder();
      for (int bits = random.nextInt(60); bits > 0; bits--) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      List<Span> furniture = new ArrayList<>();
      for (int spans = random.nextInt(4); spans > 0; spans--) {
        int start = random.nextInt(1 + text.length());
        furniture.add(new Span(start, start + random.nextInt(30)));
      }
      pages.add(new Page(number, text.toString(), Page.OCR, 0.9, furniture, Map.of()));
    }
    return pages;
  }

  @Test
  void theSameTextGivesTheSamePieces() {
    List<Page> pages = Fixtures.read("purchase-contract-zh.txt");

    assertThat(Fixtures.segment(pages)).isEqualTo(Fixtures.segment(pages));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一条 甲方",
        "1.1 ",
        "(a) the",
        "| a |\n",
        "x",
        "客户：在\n",
        "## t\n",
        "....",
        "１．",
        "Section 1",
        "\"“A” means "
      })
  void longMonotonousTextsEndSoon(String bit) {
    List<Page> pages = List.of(Page.of(1, bit.repeat(300_000 / bit.length())));

    check(pages, Fixtures.segment(pages), Fixtures.CONF);
  }
}
