package io.syllabus.udfs.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/**
 * Takes out of a web page what its visitor does not see, and what stands around the text on every
 * page of its site. What opens at a click (an accordion, a tab) is written for visitors and stays.
 */
final class VisiblePage {

  private static final Pattern HIDING_STYLE =
      Pattern.compile(
          "(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)|font-size\\s*:\\s*0(?:px|pt|em)?\\s*(?:;|!|$)"
              + "|text-indent\\s*:\\s*-\\d{4,}|(?:left|top)\\s*:\\s*-\\d{4,})");
  private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})\\}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.{0,5000}?\\*/", Pattern.DOTALL);
  private static final int MOST_RULES = 500;
  private static final int MOST_STYLE = 1 << 18;

  /** What the names of an element's class and id say it is. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:cookies?|consent|gdpr|breadcrumbs?|nav(?:bar|igation|header|footer)?"
              + "|menu|side-?bar|pagination|pager|skip-?link|share|social|related|recommend(?:ed|ations)?"
              + "|newsletter|subscribe|advert(?:isement)?|promo|popup|modal|toolbar)(?:$|[-_\\s])");

  private static final Set<String> BLOCKS =
      Set.of("div", "section", "aside", "ul", "ol", "p", "table");
  private static final double LINKS = 0.5; // of the letters of a block: it leads elsewhere
  private static final int SHORT = 400; // letters: a banner, a bar

  private final Document page;
  private final Unseen unseen;
  private final Set<String> opened = new HashSet<>();

  private VisiblePage(Document page, Unseen unseen) {
    this.page = page;
    this.unseen = unseen;
  }

  /** Changes the page itself. */
  static void strip(Document page, Unseen unseen) {
    VisiblePage visible = new VisiblePage(page, unseen);
    visible.findOpened();
    visible.remove(page.select("script, style[media=print]"), null);
    visible.hideByStyles();
    visible.remove(page.select("template, noscript, dialog:not([open])"), Unseen.Kind.HIDDEN);
    visible.removeHidden();
    visible.remove(page.select("del, s, strike"), Unseen.Kind.DELETED);
    visible.removeAround();
    page.select("style").remove();
  }

  /** The ids that a control on the page shows. */
  private void findOpened() {
    for (Element control :
        page.select("[aria-controls], [data-target], [data-bs-target], [aria-owns]")) {
      for (String name : List.of("aria-controls", "data-target", "data-bs-target", "aria-owns")) {
        for (String id : control.attr(name).split("\\s+", -1)) {
          opened.add(id.startsWith("#") ? id.substring(1) : id);
        }
      }
    }
    for (Element link : page.select("a[href^=#], label[for]")) {
      opened.add(link.hasAttr("for") ? link.attr("for") : link.attr("href").substring(1));
    }
    opened.remove("");
  }

  /** A panel of tabs, or what a control names, is hidden for now. */
  private boolean opens(Element element) {
    return opened.contains(element.id())
        || element.attr("role").equals("tabpanel")
        || element.closest("details") != null;
  }

  private void hideByStyles() {
    int rules = 0;
    for (Element style : page.select("style")) {
      String text = style.data();
      String sheet = text.substring(0, Math.min(MOST_STYLE, text.length()));
      Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
      while (rule.find() && rules++ < MOST_RULES) {
        if (HIDING_STYLE.matcher(rule.group(2)).find() && !rule.group(1).contains("@")) {
          hide(rule.group(1).strip());
        }
      }
    }
  }

  private void hide(String selector) {
    try {
      for (Element element : page.select(selector)) {
        element.attr("hidden", true);
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // a state (:hover) or a selector of a newer day hides nothing that we know of
    }
  }

  private void removeHidden() {
    for (Element element : page.select("[hidden], [aria-hidden=true], [style]")) {
      boolean hidden =
          element.hasAttr("hidden")
              || element.attr("aria-hidden").equals("true")
              || HIDING_STYLE.matcher(element.attr("style")).find();
      if (hidden && !opens(element) && !element.nameIs("body")) {
        remove(element, Unseen.Kind.HIDDEN);
      }
    }
  }

  private void removeAround() {
    boolean main = !page.select("main, article, [role=main]").isEmpty();
    for (Element element : page.select("[class], [id]")) {
      String names = element.className() + " " + element.id();
      if (BLOCKS.contains(element.normalName())
          && AROUND.matcher(names).find()
          && isAround(element)) {
        remove(element, Unseen.Kind.NAVIGATION);
      }
    }
    for (Element aside : page.select("aside")) {
      if (main && aside.closest("main, article, [role=main]") == null) {
        remove(aside, Unseen.Kind.NAVIGATION);
      }
    }
  }

  /** A name alone is no proof: a block with the page's text may be called anything. */
  private static boolean isAround(Element element) {
    int letters = letters(element);
    int linked = element.select("a, button").stream().mapToInt(VisiblePage::letters).sum();
    return element.select("h1, main, article").isEmpty()
        && (letters <= SHORT || linked >= LINKS * letters);
  }

  private static int letters(Element element) {
    return (int) element.text().codePoints().filter(Character::isLetterOrDigit).count();
  }

  private void remove(Elements elements, Unseen.Kind kind) {
    elements.forEach(element -> remove(element, kind));
  }

  private void remove(Element element, Unseen.Kind kind) {
    if (element.parent() == null) {
      return;
    }
    if (kind != null) {
      unseen.add(kind, element.text());
    }
    element.remove();
  }
}
