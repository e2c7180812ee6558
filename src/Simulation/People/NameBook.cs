using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>
/// Draws plausible names. Weights of surnames are their shares in the population times 1,000; the same given names come
/// again and again, as they do in life, so that namesakes are common.
/// </summary>
internal static class NameBook
{
    private const int RarePerThousand = 5;
    private const int InterpunctPerThousand = 6;

    private static readonly Weighted<string> s_surnames = new(Surnames().Select(s => (s.Name, s.Weight)));

    public static string Surname(Dice dice) => s_surnames.Draw(dice);

    public static string Draw(Dice dice, string surname, Sex sex, int birthYear)
    {
        var turn = dice.Below(1000);
        if (turn < InterpunctPerThousand)
            return dice.Pick(GivenNames.WithInterpunct(sex)) + "·" + dice.Pick(GivenNames.WithInterpunct(Sex.Male));
        if (turn < InterpunctPerThousand + RarePerThousand)
            return surname + dice.Pick(GivenNames.Rare);
        if (dice.Chance(0.25))
            return surname + dice.Pick(GivenNames.Popular(sex, birthYear));
        var letters = GivenNames.Letters(sex, birthYear);
        return dice.Chance(0.2) ? surname + dice.Pick(letters) : surname + dice.Pick(letters) + dice.Pick(letters);
    }

    private static IEnumerable<(string Name, int Weight)> Surnames()
    {
        (int Weight, string Names)[] bands =
        [
            (72, "王李"), (68, "张"), (54, "刘"), (45, "陈"), (31, "杨"), (23, "黄赵"), (20, "吴周"), (17, "徐"), (15, "孙"),
            (13, "马朱胡"), (12, "郭何"), (11, "高林"), (10, "罗"), (9, "郑梁"), (8, "谢"), (7, "宋唐许韩"),
            (6, "冯邓曹彭曾肖田董"), (5, "袁潘于蒋蔡余杜叶程苏魏"), (4, "吕丁任沈姚卢姜崔钟谭陆汪范金"),
            (3, "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴"), (2, "莫孔向汤温康施文牛樊葛邢安齐伍"),
        ];
        foreach (var (weight, names) in bands)
        {
            foreach (var name in names)
                yield return (name.ToString(), weight);
        }

        yield return ("欧阳", 1);
    }
}
