package io.syllabus.udfs.mask;

/** Words that announce a Chinese name, by how surely they do. */
final class ChineseCues {
  /** A form's labels: what stands behind them and a colon is a name if it can be one. */
  static final CueWords LABELS =
      CueWords.of(
          """
          姓名 联系人 联络人 法定代表人 法人代表 法人 代表 代表人 代理人 负责人 经办人 签字人 签署人 签名 签字 签章 签收 签收人
          收件人 寄件人 收货人 发货人 申请人 申诉人 投诉人 举报人 当事人 原告 原告人 被告 被告人 上诉人 第三人 委托人
          受托人 受益人 投保人 被保险人 担保人 保证人 借款人 贷款人 出借人 债务人 债权人 承租人 出租人 买受人 出卖人
          买方 卖方 甲方 乙方 丙方 丁方 监护人 配偶 户主 业主 审判长 审判员 书记员 记录人 记录 审核 审核人 审批 审批人
          制单 复核 作者 主讲人 候选人 持卡人 开户人 户名 账户名 收款人 付款人 汇款人 车主 驾驶员 值班员 称呼 处理人
          跟进人 提交人 报告人 创建人 指派给 接收人 抄送 主治医师 经办医生 校对 编辑 主编
          """);

  /** Labels that nothing but a name stands behind. */
  static final CueWords PERSONAL =
      CueWords.of(
          """
          姓名 联系人 联络人 法定代表人 经办人 签收人 收件人 寄件人 收货人 发货人 申请人 投保人 被保险人 借款人 户名 持卡人 开户人
          监护人 户主 业主 称呼 驾驶员 负责人
          """);

  /** Roles: behind a colon stands a name, or what the role says. */
  static final CueWords ROLES =
      CueWords.of(
          """
          患者 病人 家属 父亲 母亲 客户 用户 顾客 会员 客服 坐席 租客 房东 员工 教师 老师 学生 家长 医师 医生 护士 律师
          司机 经理 主任 主管 工程师 专员 顾问 对接人 接口人
          """);

  /** Words that a name follows at once. */
  static final CueWords NAMED =
      CueWords.of(
          """
          我叫 我名叫 名叫 名字叫 名字是 姓名是 姓名为 全名是 本名 他叫 她叫 叫做 联系人是 联系人为 法定代表人
          法定代表人为 代表人 代理人 负责人 原告 被告 上诉人 被上诉人 被害人 嫌疑人 证人 审判长 审判员 书记员
          被告人 受害人 同案人 同案犯 罪犯 案外人 辩护人 被执行人 村民 居民 民警
          """);

  /** Words that much follows, names among it. */
  static final CueWords HINTS =
      CueWords.of(
          """
          患者 跟 他说 她说 我是 本人 他是 她是 这位是 这里是 由 请 找 联系 通知 转告 抄送 同事 经理 主任 律师 医生 同学 老师 朋友
          老公 老婆 丈夫 妻子 爱人 儿子 女儿 父亲 母亲 爸爸 妈妈 哥哥 弟弟 姐姐 妹妹 员工 职工 业主 客户 用户 司机
          借款人 申请人 委托 授权 聘请 任命 推荐 工程师 专员 客服 家长 投保人 被保险人 受益人 持卡人 收件人 联系人 经办人
          值班员 董事长 总经理 总监 院长 校长 局长 处长 科长 部长 主席 书记 店长 组长 队长 教练 村民 居民 乘客 旅客 学员
          """);

  /** Words behind which people are called 小王, 老李. */
  static final CueWords FAMILIAR = CueWords.of("我是 我叫 叫我 联系 找 请 @");

  /** Forms of address behind a name. */
  static final CueWords TITLES =
      CueWords.of(
          """
          先生 女士 小姐 太太 同志 师傅 老师 教授 医生 大夫 律师 法官 检察官 警官 经理 总监 总 主任 主管 局长 处长 科长
          院长 校长 董事长 总经理 工程师 同学 阿姨 叔叔 姐 哥
          """);

  /** What is said of people, behind a name. */
  static final CueWords DEEDS =
      CueWords.of(
          """
          表示 诉称 辩称 述称 说道 说, 说: 介绍说 回复说 告诉 签字 出庭 到庭 ,男 ,女 ,性别 (男 (女 (身份证 (手机 (电话
          """);

  private ChineseCues() {}
}
