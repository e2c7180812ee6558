using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>The clerk wrote what he heard. Another character of the same sound is not proof of the same person.</summary>
internal static class Homophone
{
    private static readonly string[] s_pairs =
    [
        "伟维", "丽莉", "军君", "英瑛", "芳方", "静婧", "敏民", "建健", "国果", "华花", "明铭", "志智", "文雯", "福富", "荣容",
        "光广", "春纯", "生升", "平萍", "海亥", "金今", "玉育", "秀绣", "桂贵", "兰岚", "珍真", "梅玫", "香湘", "云芸", "霞侠",
        "琴勤", "强墙", "磊蕾", "杰洁", "涛滔", "浩昊", "鑫欣", "飞菲", "辉晖", "峰锋", "晨辰", "佳嘉", "颖影", "雪血", "慧惠",
        "婷亭", "娟涓", "艳燕", "娜那", "莲联", "菊局", "翠脆", "素肃", "淑叔", "月悦", "爱艾", "珠朱", "银寅", "德得", "庆磬",
        "张章", "王汪", "李黎", "陈程", "杨阳", "黄皇", "赵兆", "吴伍", "周舟", "徐许", "刘柳",
    ];

    public static string? Apply(string name, Dice dice)
    {
        // From the end: given names are misheard more often than surnames.
        for (var at = name.Length - 1; at >= 0; at--)
        {
            foreach (var pair in s_pairs)
            {
                if (pair[0] == name[at])
                    return string.Concat(name.AsSpan(0, at), pair.AsSpan(1, 1), name.AsSpan(at + 1));
            }
        }

        return null;
    }
}
