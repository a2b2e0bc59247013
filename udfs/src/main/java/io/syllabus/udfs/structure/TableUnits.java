package io.syllabus.udfs.structure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a number of a table its unit: from its own cell, its column, its row, or from a note that
 * holds for the whole table such as (in millions) or 单位：万元. A number without any is no answer.
 */
final class TableUnits {
  private static final Pattern BARE =
      Pattern.compile("[(（]?[+−–-]?\\s?([£$€¥￥])?\\s?\\d[\\d,]{0,18}(?:\\.\\d{1,8})?[)）]?");

  private static final Pattern UNIT = Pattern.compile("^(.{1,80}?)\\s?[（(]([^（）()]{1,24})[）)]$");

  private static final Pattern MEASURE =
      Pattern.compile(
          "%|‰|\\p{IsHan}{0,4}[元吨天日月年次个人件套台时钟秒米克升倍户笔张]|(?:USD|EUR|GBP|RMB|CNY|[$£€])\\s?(?:million|billion|thousand)?"
              + "|kg|g|mg|m|mm|cm|km|h|min|s|MPa|kPa|kW|kWh|A|V|℃|°C|days?|hours?|months?|years?|units?");

  private static final Pattern SCALE =
      Pattern.compile(
          "(?i)\\b(?:in|US?\\$|[$£€])\\s?(?:USD |EUR |GBP"
              + " |[$£€]\\s?)?(thousand|million|billion)s?\\b");

  /** The head of the first column or of all columns that is itself a unit. */
  private static final Pattern UNIT_ALONE =
      Pattern.compile(
          "(?i)(?:metric"
              + " )?tonn?e?s|tons|lit(?:re|er)s|kilograms|kg|units|pieces|persons|people|barrels|[MGk]Wh|(?:(?:million|thousand)"
              + " )?(?:euros|dollars|pounds|yuan|USD|EUR|GBP|CNY)|\\p{IsHan}{0,3}[元吨人件台米克升户笔张辆头]");

  private static final Pattern HAN_NOTE =
      Pattern.compile("单位[：:]\\s?(?:人民币)?\\s?(\\p{IsHan}{1,6})");

  private final String scale;
  private final String hanUnit;
  private final String currency;
  private final String common;

  private TableUnits(String scale, String hanUnit, String currency, String common) {
    this.scale = scale;
    this.common = common;
    this.hanUnit = hanUnit;
    this.currency = currency;
  }

  /**
   * The units that hold for a whole table.
   *
   * @param notes the caption, the head of the first column, rows that hold no values
   * @param cells all values, one of which may show the currency
   */
  static TableUnits of(List<String> notes, List<String> cells) {
    String all = String.join("\n", notes);
    Matcher scale = SCALE.matcher(all);
    Matcher han = HAN_NOTE.matcher(all);
    String currency =
        cells.stream()
            .map(BARE::matcher)
            .filter(bare -> bare.matches() && bare.group(1) != null)
            .map(bare -> bare.group(1))
            .findFirst()
            .orElse("");
    return new TableUnits(
        scale.find() ? scale.group(1) : "",
        han.find() ? han.group(1) : "",
        currency,
        common(notes));
  }

  /** The one unit that the notes name for all columns; empty if they name none or several. */
  private static String common(List<String> notes) {
    List<String> units =
        notes.stream().map(TableUnits::unit).filter(unit -> !unit.isEmpty()).distinct().toList();
    return units.size() == 1 ? units.get(0) : "";
  }

  private static String unit(String note) {
    if (UNIT_ALONE.matcher(note).matches()) {
      return note.matches("\\p{Lu}\\p{Ll}+") ? note.toLowerCase(Locale.ROOT) : note;
    }
    Matcher unit = UNIT.matcher(note);
    return unit.matches() && MEASURE.matcher(unit.group(2)).matches() ? unit.group(2) : "";
  }

  /** The words before a unit in brackets: 余额 of 余额（亿元）; all of them if it has none. */
  static String name(String heading) {
    Matcher unit = UNIT.matcher(heading);
    return unit.matches() && MEASURE.matcher(unit.group(2)).matches() ? unit.group(1) : heading;
  }

  /** The value with its unit; empty where it is a number whose unit nobody says. */
  Optional<String> measured(String value, String column, String row) {
    Matcher bare = BARE.matcher(value);
    if (!bare.matches()) {
      return Optional.of(value);
    }
    for (String heading : List.of(column, row)) {
      Matcher unit = UNIT.matcher(heading);
      if (unit.matches() && MEASURE.matcher(unit.group(2)).matches()) {
        return Optional.of(withUnit(value, unit.group(2)));
      }
    }
    return common.isEmpty()
        ? byNote(value, bare.group(1) != null)
        : Optional.of(withUnit(value, common));
  }

  private Optional<String> byNote(String value, boolean hasCurrency) {
    if (!hanUnit.isEmpty()) {
      return Optional.of(value + hanUnit);
    }
    boolean money = hasCurrency || !currency.isEmpty();
    if (!money || scale.isEmpty()) {
      return hasCurrency && scale.isEmpty() ? Optional.of(value) : Optional.empty();
    }
    String amount = hasCurrency ? value : withSign(value);
    return Optional.of(amount + " " + scale);
  }

  /** ($12.3) of (12.3). */
  private String withSign(String value) {
    return value.startsWith("(") ? "(" + currency + value.substring(1) : currency + value;
  }

  /** 301.4亿元, USD 12.3 million, 45 min. */
  private static String withUnit(String value, String unit) {
    Matcher money = Pattern.compile("(USD|EUR|GBP|RMB|CNY|[$£€])\\s?(.*)").matcher(unit);
    if (money.matches()) {
      String sign = money.group(1);
      String scale = money.group(2).isEmpty() ? "" : " " + money.group(2);
      return (sign.length() == 1 ? sign : sign + " ") + value + scale;
    }
    boolean close =
        unit.matches("[%‰].*") || Character.isIdeographic(unit.codePointBefore(unit.length()));
    return close ? value + unit : value + " " + unit;
  }
}
