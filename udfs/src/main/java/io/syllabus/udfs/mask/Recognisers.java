package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All recognisers. One more is a class and a line here, or, where a pattern does, an entry in
 * {@code recognisers.yaml} beside this class.
 */
final class Recognisers {
  private static final String PATTERNS = "recognisers.yaml";

  /** What a scan of finished files trusts: nothing here needs a language. */
  static final List<Recogniser> CERTAIN =
      List.of(
          new EmailRecogniser(),
          new ChinesePhoneRecogniser(),
          new PhoneRecogniser(),
          new CardRecogniser(),
          new IbanRecogniser(),
          new SsnRecogniser(),
          new ResidentIdRecogniser(),
          new CreditCodeRecogniser());

  private static final List<Recogniser> OTHERS =
      List.of(
          new BicRecogniser(),
          new ImeiRecogniser(),
          new IpRecogniser(),
          new LoginRecogniser(),
          new ColumnRecogniser(),
          new PersonRecogniser(),
          new OrganizationRecogniser(),
          new AddressRecogniser(),
          new ChinesePersonRecogniser(),
          new ChineseOrganizationRecogniser(),
          new ChineseAddressRecogniser());

  /** What the classes find; a new one's type stands here, too. */
  private static final List<String> TYPES =
      List.of(
          "BIC_CODE",
          "CN_RESIDENT_ID",
          "CN_USCC",
          "CREDIT_CARD",
          "EMAIL_ADDRESS",
          "IBAN_CODE",
          "IMEI",
          "IP_ADDRESS",
          "ORGANIZATION",
          "PERSON",
          "PHONE_NUMBER",
          "STREET_ADDRESS",
          "US_SSN");

  private Recognisers() {}

  /** All types that may be found, with those of the user's own recognisers. */
  static SortedSet<String> types(List<PatternRule> own) {
    SortedSet<String> types = new TreeSet<>(TYPES);
    patterns().forEach(rule -> types.add(rule.type()));
    own.forEach(rule -> types.add(rule.type()));
    return types;
  }

  static List<Recogniser> of(MaskConf conf) {
    List<Recogniser> all = new ArrayList<>(CERTAIN);
    all.addAll(OTHERS);
    patterns().forEach(rule -> all.add(new PatternRecogniser(rule, conf.threshold())));
    conf.recognisers().forEach(rule -> all.add(new PatternRecogniser(rule, conf.threshold())));
    if (conf.chineseNames()) {
      all.add(new ChineseNameTagger());
    }
    return all;
  }

  private static List<PatternRule> patterns() {
    return PatternRule.parse(Resources.text(Recognisers.class, PATTERNS));
  }
}
