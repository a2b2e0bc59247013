package io.syllabus.pipelines.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Questions with answers of about 300 characters, half of them Chinese, of which each tenth stands
 * twice: the same ones each time. Their words are common and their order is not, so that no two are
 * alike by chance.
 */
final class ScaleRecords {
  private static final int LENGTH = 300; // characters of an answer
  private static final int SENTENCE = 12; // words
  private static final int EACH =
      1000; // rows of a file: what changes in a file is read again with it

  private static final List<String> ENGLISH =
      words(
          "account address amount answer approval archive balance bank batch branch budget cable"
              + " calendar carrier catalogue change charge claim clerk client code contract control"
              + " copy cost counter credit customer cycle damage deadline deck delivery deposit desk"
              + " detail device discount document door draft driver duty engine entry equipment error"
              + " event expense factory fee field figure filter form freight fuel gate goods grade"
              + " guide harbour heater history hour index invoice item journal key label ladder letter"
              + " level licence limit list loan lock machine manual margin market material member meter"
              + " method model month motor name network notice number offer office order outlet owner"
              + " package page panel part payment period permit person phone place plan plant point"
              + " policy port premium price printer process product profile program proof pump quality"
              + " quarter queue rate receipt record region release rent repair reply report request"
              + " reserve result return review room route rule safety sale sample scale schedule screen"
              + " season section sensor series service share shelf shift ship signal site size staff"
              + " stage stamp standard station status step stock store supply support switch system"
              + " table tariff task team term test ticket title tool total track trade training transfer"
              + " travel trial truck unit update user valve vendor version visit voucher warehouse"
              + " warranty week weight window work zone");

  private static final List<String> CHINESE =
      words(
          "仓库 订单 发票 合同 客户 付款 设备 维修 保修 退货 运费 地址 账户 密码 银行 余额 利率 贷款 期限 部门 经理 申请 审批 流程 表格 资料 证明"
              + " 复印 邮件 电话 预约 时间 地点 培训 课程 教材 考试 证书 产品 型号 配件 价格 折扣 税率 标准 质量 检验 报告 数据 系统 网络 服务"
              + " 升级 版本 软件 硬件 接口 安全 权限 用户 登录 注册 注销 查询 统计 分析 计划 预算 成本 利润 收入 支出 采购 供应 库存 盘点 运输"
              + " 车辆 司机 路线 港口 海关 清单 包装 标签 重量 体积 温度 湿度 压力 电流 电压 阀门 水泵 电机 轴承 齿轮 润滑 冷却 过滤 管道 线路"
              + " 开关 仪表 传感 信号 故障 报警 停机 启动 运行 保养 周期 记录 档案 文件 签字 盖章 公告 通知 会议 纪要 方案 措施 责任 义务 权利"
              + " 规定 制度 条款 附件 费用 押金 违约 赔偿 争议 仲裁 律师 法院 保险 理赔 医院 医生 护士 药品 处方 病历 检查 手术 住院 出院 门诊");

  private ScaleRecords() {}

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /**
   * Writes so many as files of JSON Lines; the row of that number, if it is one, says something
   * else.
   */
  static void write(Path folder, long rows, long changed) throws IOException {
    for (long first = 0; first < rows; first += EACH) {
      Path file = folder.resolve("records-%07d.jsonl".formatted(first / EACH));
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        for (long row = first; row < Math.min(rows, first + EACH); row++) {
          long number = row % 10 == 9 ? row - 1 : row; // the tenth is the ninth again
          out.write(line(row, row == changed ? rows + row : number));
        }
      }
    }
  }

  private static String line(long row, long number) {
    SplittableRandom random = new SplittableRandom(number);
    boolean han = number % 2 == 0;
    String question = han ? "编号" + row + "的事项如何办理？" : "What applies to case " + row + "?";
    return "{\"question\":\"%s\",\"answer\":\"%s\"}%n"
        .formatted(question, han ? text(CHINESE, "", "，", "。", random) : english(random));
  }

  private static String english(SplittableRandom random) {
    return "The " + text(ENGLISH, " ", ", ", ". ", random).strip();
  }

  private static String text(
      List<String> words, String between, String comma, String stop, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int word = 1; text.length() < LENGTH; word++) {
      text.append(words.get(random.nextInt(words.size())));
      text.append(word % SENTENCE == 0 ? stop : word % 5 == 0 ? comma : between);
    }
    return text + stop;
  }
}
