package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A capital, a surname's character or a kind of house alone is no evidence of a name. */
class EvidenceTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Track the hours in Tock and sign in Docusign.",
        "The rate applies from January to April. See the Bill window.",
        "Take Paxlovid with food.",
        "Deploy Cassandra on the Hudson node.",
        "Twelve Months Ended June 30, 2022",
        "（一）公司营业执照；（二）公司章程；",
        "根据《中华人民共和国公司法》制定本办法。",
        "劳动争议仲裁委员会应当在五日内决定是否受理。",
        "适用公司法第一百四十条的规定。",
        "坚持毛泽东思想、邓小平理论。",
        "对古树名木登记造册。",
        "metadata:\n  name: nginx",
        "金额合计 13800138000 元。",
        "Share-based cost 152 77 660 347",
        "| Gordon & MacPhail Connoisseurs Choice | 12 | 66.0 |",
        "| Douglas Laing Old Particular Talisker | 9 | 67.0 |",
        "| James Eadie Mannochmore 11 Year Old | 3 | 4.5 |",
        "因前項情形應與該外國公司負連帶責任，並送達於公司。",
        "电话 01 01 42 00 00 08 00 00 00 00 6D 18",
        "EF EF 00 14 97 32 70 73 45 00 03 42 phone",
        "Mr. Chief Justice, and may it please the Court.",
        "Uniforms may not be worn by City employees. See the Society website.",
        "离开温泉酒店就入住了这间酒店。",
        "查询密码：会员可拨打会员服务热线查询"
      })
  void stays(String text) {
    assertThat(MASKER.mask(text, MaskContext.NONE).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦PERSON Harvey Brandt⟧ signed the lease.",
        "Please ask Mrs. ⟦PERSON Baker⟧.",
        "I'm ⟦PERSON Tomasz Zielinski⟧, and I'd like a refund.",
        "⟦PERSON Samuel A. Alito, Jr.⟧: We know. Thank you.",
        "⟦PERSON John G. Roberts, Jr.⟧ signed the lease.",
        "| ⟦PERSON Anna Schmidt⟧, Sales Manager | 12 |",
        "| ⟦PERSON Robert Brown⟧ | Berlin |",
        "房客⟦PERSON 陳俊宏⟧先生向⟦ORGANIZATION 臺灣銀行股份有限公司⟧申請貸款。",
        "向⟦ORGANIZATION 上海云帆医院集团有限公司⟧购买设备。",
        "from host=⟦IP_ADDRESS ::ffff:49.88.112.72⟧ port 22",
        "原告起诉被告⟦ORGANIZATION 三江锐天棚业有限公司⟧。",
        "⟦ORGANIZATION 上海明德科技有限公司⟧",
        "发给⟦ORGANIZATION 北京市朝阳区人民法院⟧。"
      })
  void isMasked(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).isEqualTo(text.truth());
  }
}
