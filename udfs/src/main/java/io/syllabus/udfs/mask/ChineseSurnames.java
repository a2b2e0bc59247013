package io.syllabus.udfs.mask;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The family names of China, those in use; what may follow them as a given name. */
final class ChineseSurnames {
  private static final String SINGLE =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺闫肖付代邝储麦鄂展湛訾沃厉骆缪裘宓昝逄嵇荀芮郗隗邰莘郦濮扈郏蒯逯桓庾暨晁阚寇殳蔚茹邴钮贲仝亓仉於荣尚闻宦雍璩禹佘戎谯麻笪缑亢况佴隽厍綦旷茆郇粟禤苌冮昌巢妫阙鄢逮库衡";
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "太史", "上官", "端木", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
          "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
          "司空", "闾丘", "令狐", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "梁丘", "左丘", "东门", "西门",
          "第五", "完颜", "耶律", "拓跋", "纳兰", "叶赫", "贺兰", "淳于", "单于", "公良", "漆雕", "乐正", "夹谷", "谷梁", "段干",
          "巫马", "司寇", "颛孙", "哥舒", "富察", "东野");

  private static final BitSet ALONE = set(SINGLE.chars());
  private static final BitSet FIRST = set(COMPOUND.stream().mapToInt(name -> name.charAt(0)));

  private ChineseSurnames() {}

  /** Units of the surname that a text begins with, 0 if it begins with none. */
  static int length(String text) {
    if (text.isEmpty() || !han(text.charAt(0))) {
      return 0;
    }
    boolean compound =
        FIRST.get(text.charAt(0)) && text.length() > 1 && COMPOUND.contains(text.substring(0, 2));
    return compound ? 2 : ALONE.get(text.charAt(0)) ? 1 : 0;
  }

  /** The same at a place of a text. */
  static int length(ScanText text, int at) {
    char first = text.at(at);
    return FIRST.get(first) || ALONE.get(first) ? length(text.after(at, 2)) : 0;
  }

  /** Whether a text is a surname with one or two characters behind it, all Chinese. */
  static boolean name(String text) {
    int surname = length(text);
    int given = text.length() - surname;
    return surname > 0 && given > 0 && given < 3 && text.chars().allMatch(ChineseSurnames::han);
  }

  static boolean han(int c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  private static BitSet set(IntStream characters) {
    BitSet set = new BitSet();
    characters.forEach(set::set);
    return set;
  }
}
