package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, tickets and contracts in English, with truth written by hand. */
class EnglishTextsTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"GET /mobile HTTP/1.1\" 200 67261 \"-\" Chrome/41.0.2272.96 Mobile Safari/537.36",
        "My name is ⟦PERSON Annabelle Whitcombe⟧, please call me at ⟦PHONE_NUMBER (415) 555-0132⟧.",
        "Dr. ⟦PERSON Okonkwo⟧ wrote to Mrs. ⟦PERSON Brown⟧ about the results.",
        "⟦PERSON Jürgen Müller⟧ and ⟦PERSON Siobhan O'Connell⟧ signed on Monday.",
        "my name is ⟦PERSON priya raman⟧ and i lost my card",
        "I work for ⟦ORGANIZATION Northwind Logistics GmbH⟧ in the sales team.",
        "Kind regards\n⟦PERSON Tang Yiran⟧\n⟦STREET_ADDRESS Room 1806, No. 388 Yishan Lane, Xuhui District, Shanghai⟧",
        "⟦PERSON Terence Bergin⟧ KC appeared with ⟦PERSON Elizabeth Bingman⟧, VP.",
        "⟦PERSON Anna Berg⟧'s Tether was sold in the case of ⟦PERSON Ian St John⟧.",
        "From: ⟦PERSON Paul Govostes⟧ To: ⟦PERSON Robert Moore⟧",
        "Author: ⟦PERSON David Lane⟧, with ⟦PERSON Thomas Lane Smith⟧.",
        "⟦PERSON Maria GARCIA⟧ signed. Later ⟦PERSON GARCIA⟧ paid.",
        "⟦PERSON Tomasz⟧: Where were you, ⟦PERSON Agnieszka⟧?"
      })
  void names(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Card ⟦CREDIT_CARD 4111 1111 1111 1111⟧ expires 12/27.",
        "IBAN: ⟦IBAN_CODE DE89 3704 0044 0532 0130 00⟧, BIC: ⟦BIC_CODE COBADEFFXXX⟧.",
        "SSN: ⟦US_SSN 536-90-4399⟧",
        "Write to ⟦EMAIL_ADDRESS jane.roe+bills@mail.corp.com⟧, or ⟦EMAIL_ADDRESS jane [at] corp [dot] com⟧.",
        "client ⟦IP_ADDRESS 10.20.30.40⟧ and ⟦IP_ADDRESS 2400:c401::5054:ff:fe1b:b031⟧, mac ⟦MAC_ADDRESS 00:1A:2B:3C:4D:5E⟧",
        "api_key=⟦API_KEY zx81Qm4T7pLw0⟧ and git@host: https://⟦URL_CREDENTIALS bob:hunter22⟧@git.corp.com/x",
        "My driver's license number is ⟦US_DRIVER_LICENSE F162823540116⟧",
        "Please ship to ⟦STREET_ADDRESS 2710 Gateway Oaks Drive, Suite 150, Sacramento, CA 95833⟧ today.",
        "Notices go to ⟦STREET_ADDRESS 27 Larkspur Crescent, Guildford GU1 9ZZ⟧.",
        "She was born on ⟦DATE_OF_BIRTH 2/8/1935⟧."
      })
  void numbers(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Borrower shall repay the Loan on the Closing Date under Section 4.2 of this Agreement.",
        "\"Confidential Information\" means any information disclosed by the Licensor to the Licensee.",
        "IN NO EVENT SHALL THE SELLER BE LIABLE FOR ANY DAMAGES.",
        "Order 4500012345678 of 2021-03-04 costs 1,299.00 EUR, see clause 12.3.1.4.",
        "Bronchiectasis can affect people of any age. Patients with bronchiectasis often cough.",
        "It's late, I'm tired, and we don't know what they'll do on Friday in July.",
        "The weather in the United States was fine.",
        "(i) 'Bidder's Proposal' means the completed form that is sent in.",
        "    + 2014-10-08 (Wed, 08 Oct 2014 20:33:09 -0700) - [Re: phone lists]",
        "We open on Columbus Ave and on Stuart St Boston at 7 a.m. for breakfast.",
        "Please press the Reset button for 10 seconds; version 2.3.1.4 is required.",
        "How do I change the billing date of my credit card?",
        "Every employee must report a spill; \"Authorized employee\" means one who is trained.",
        "5.1 Authorized employees are trained before they begin.\n3.1 Every employee must report it.",
        "The Supplier shall show a process capability Cpk of at least 1.67.",
        "This version is in force from 1 April 2025.",
        "Metformin must not be taken with it. Paracetamol is usually the safer choice.",
        "17:39 WARN [robot-02] W-521 Axis 4 motor current 15% above reference",
        "Caller: Should I use the form?\nRoute the hose above the frame.",
        "Rated current: 138 A 145 A 152 A",
        "If that fails, contact Acas for early conciliation; you may pay by Alipay.",
        "The outage hit Kubernetes and Bloomberg at the same time, as Ofcom reported."
      })
  void countersAreLeftAlone(String text) {
    check(text);
  }

  private static void check(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
