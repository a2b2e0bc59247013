package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts, dialogues, tickets and records in Chinese, with truth written by hand. */
class ChineseTextsTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲方(出租人):⟦PERSON 王建国⟧,身份证号:⟦CN_RESIDENT_ID 11010519491231002X⟧,电话:⟦PHONE_NUMBER 13812345678⟧",
        "乙方（承租人）：⟦PERSON 欧阳　倩⟧　联系电话：⟦PHONE_NUMBER ０１０－８８８８６６６６转８０１２⟧",
        "乙方项目经理：⟦PERSON 骆思齐⟧，对接人：⟦PERSON 荀晓岚⟧",
        "争议提交⟦ORGANIZATION 北京仲裁委员会⟧仲裁；开户行为⟦ORGANIZATION 华东商业银行浦东支行⟧",
        "甲方代表（签字）：____⟦PERSON 林小玲⟧____ 日期：2023年5月6日",
        "法定代表人：⟦PERSON 陈志强⟧　委托代理人：⟦PERSON 刘洋⟧",
        "甲方:⟦ORGANIZATION 北京远航天际科技有限公司⟧ 乙方:⟦ORGANIZATION 深圳市蓝湾计算机系统有限公司⟧",
        "⟦ORGANIZATION 上海明德科技有限公司⟧（统一社会信用代码：⟦CN_USCC 91110000600037341L⟧）",
        "户名：⟦PERSON 何晓东⟧，开户行：⟦ORGANIZATION 建设银行北京中关村支行⟧",
        "经与⟦ORGANIZATION 华泰人寿保险股份有限公司北京分公司⟧协商一致"
      })
  void contracts(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "客户：您好，我叫⟦PERSON 李晓明⟧，手机号是⟦PHONE_NUMBER 138 1234 5678⟧，我想查一下我的订单。",
        "客服：好的，⟦PERSON 李⟧先生，请您提供一下身份证号码。",
        "客户：⟦CN_RESIDENT_ID 110105 19491231 002X⟧",
        "客服⟦PERSON 王丽⟧：您好，请问有什么可以帮您？",
        "客户(⟦PERSON 陈⟧先生)：我的订单还没到",
        "客服：⟦PERSON 李晓明⟧先生，您的收货地址是⟦STREET_ADDRESS 北京市朝阳区建国路88号院3号楼2单元1501室⟧吗？",
        "客户：不是，是⟦STREET_ADDRESS 上海市浦东新区张江高科技园区博云路2号浦软大厦1002室⟧。",
        "我是⟦PERSON 小王⟧，我想咨询一下银行卡挂失怎么办理？你们银行的客服电话是95588吗？",
        "昨天跟⟦PERSON 刘文华⟧一起吃了饭，他说⟦PERSON 郭富民⟧也会来。",
        "⟦PERSON 王⟧女士来电反映，其丈夫⟦PERSON 于海涛⟧的信用卡⟦CREDIT_CARD 6225 7600 0000 0005⟧被盗刷。"
      })
  void dialogues(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请联系⟦PERSON 张伟⟧经理（⟦EMAIL_ADDRESS zhangwei@corp.com.cn⟧，电话⟦PHONE_NUMBER 021-68881234-8003⟧）处理。",
        "工单#10023：用户⟦PERSON 赵敏⟧反馈iPhone 14 Pro无法充电，IMEI：⟦IMEI 354178036859789⟧，已由工程师⟦PERSON 孙宏⟧处理。",
        "收件人 ⟦PERSON 李雷⟧ 收货电话 ⟦PHONE_NUMBER １３９１２３４５６７８⟧ 地址 ⟦STREET_ADDRESS 浙江省杭州市西湖区文三路 478 号华星时代广场 A 座 1203 室⟧",
        "我的微信是⟦ACCOUNT_ID wx_zhang1988⟧，邮箱［⟦EMAIL_ADDRESS li.ming＠qq.com⟧］。",
        "联系人：⟦PERSON 曾庆红⟧ ⟦PHONE_NUMBER 13900001111⟧；紧急联系人：⟦PERSON 古力娜扎·买买提⟧ ⟦PHONE_NUMBER +86 139-1234-5678⟧",
        "车牌号⟦CN_LICENSE_PLATE 京A·12345⟧和⟦CN_LICENSE_PLATE 粤B12345D⟧的车辆停在地下车库。",
        "护照号⟦CN_PASSPORT E12345678⟧，签发日期2015年3月1日，出生日期：⟦DATE_OF_BIRTH 1985年7月12日⟧",
        "联系方式：⟦PHONE_NUMBER 400-820-8820转2⟧，工作时间9:00-18:00。",
        "第3.2.1条 服务器IP为⟦IP_ADDRESS 192.168.10.25⟧，版本号2.3.1.4。",
        "⟦STREET_ADDRESS 四川省成都市武侯区人民南路四段27号商鼎国际2号楼1单元9层903号⟧",
        "⟦STREET_ADDRESS 广州市天河区天河路385号太古汇一座28楼⟧"
      })
  void tickets(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "原告⟦PERSON 张三⟧诉被告⟦PERSON 李四⟧民间借贷纠纷一案，本院受理后，依法组成合议庭。",
        "审判长：⟦PERSON 周文斌⟧ 书记员：⟦PERSON 吴倩倩⟧",
        "患者⟦PERSON 刘桂芳⟧，女，67岁，住院号：⟦MEDICAL_RECORD 00234567⟧，主治医师：⟦PERSON 司马相如⟧，因高血压入院。",
        "在⟦ORGANIZATION 北京协和医院⟧就诊，后转至⟦ORGANIZATION 复旦大学附属华山医院⟧。",
        "会议由董事长⟦PERSON 何建华⟧主持，参会人员有：⟦PERSON 孙丽⟧、⟦PERSON 钱学文⟧、⟦PERSON 周冬雨⟧等。",
        "被申请人⟦PERSON 李建军⟧(身份证号⟦ID_NUMBER 440305198001015678⟧)拖欠工资。"
      })
  void records(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本合同由甲方与乙方签订，出租人应于每月5日前交付租金，承租人不得转租。",
        "根据《中华人民共和国民法典》第一百四十三条、第577条的规定，违约方应支付违约金人民币50000元。",
        "订单号：202309151234567890，快递单号 SF1234567890123，金额 12,800.00 元，下单时间2023-09-15 12:30:45。",
        "如发生争议，应提交甲方所在地有管辖权的人民法院诉讼解决。",
        "保险公司应在收到理赔申请后10个工作日内作出核定，投保人、被保险人、受益人应予配合。",
        "甲方（盖章）：        乙方（盖章）：",
        "法定代表人：         委托代理人：",
        "该银行应当核实客户身份，开户银行不得拒绝。",
        "项目经理应当在收到通知后三日内回复，总经理批准后生效。高级经理负责审核。",
        "请高度重视安全生产，由项目部统一组织，找项目经理签字。",
        "客户：都可以，应该没问题。客服：明白了，请稍等。",
        "客户：方便吗？能不能快一点？",
        "用户：高兴地通知大家，活动开始了",
        "商品编号：100012043978，库存1380000件，单价￥199.00，折扣85%。",
        "华为Mate 60 Pro手机壳，型号A2023-0815，尺寸156*75*8毫米。",
        "会议时间：2023年9月15日14:30-16:00，地点：三楼会议室。",
        "我公司于2022年12月31日的净资产为1,234,567,890.12元。",
        "阿司匹林肠溶片100mg每日一次，二甲双胍0.5g每日三次，血压130/80mmHg。",
        "从2010年到2020年，石油价格波动较大，常年平均值为65.3美元。",
        "今天天气很好，我们一起去公园玩，马上就要高考了，大家都很高兴。",
        "于是，从此以后，王国里再也没有人见过那只熊。",
        "小区、小学、老师、老板、老人、小票都不是人名。",
        "糖尿病患者都有不同的病情，应慎用此药。",
        "在24小时内可以通过手机银行撤销；联系燃气公司确认管网压力稳定。",
        "合同应当使用公司合同专用章，违反本办法造成公司损失的，对责任人给予处分。",
        "应当在投标截止时间前以银行保函或者转账方式提交。去年装修公司拖了三个月才完工。",
        "项目经理：高度重视；主管：尚未确定；顾问：荣誉证书齐全。"
      })
  void countersAreLeftAlone(String text) {
    check(text);
  }

  private static void check(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
