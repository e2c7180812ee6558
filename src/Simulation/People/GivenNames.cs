namespace LowIncomeMonitor.Simulation.People;

/// <summary>Given names by sex and generation. Characters are text elements: some lie outside the basic plane.</summary>
internal static class GivenNames
{
    private static readonly string[] s_menOld = Each("国建华明德志文福贵荣光庆春生祥林平海全金玉忠义树根发财万水木长松");
    private static readonly string[] s_menYoung = Each("伟强磊军洋勇杰涛超浩宇轩俊鹏飞凯斌博鑫波辉龙峰健宁晨子豪嘉睿泽");
    private static readonly string[] s_womenOld = Each("秀英桂兰珍玉凤梅莲芳菊香翠云霞琴素淑金花枝桃娥巧月爱珠银");
    private static readonly string[] s_womenYoung = Each("芳娜敏静丽艳娟霞燕婷雪慧颖琳佳欣怡梦雨涵诗瑶思晓莉倩倪萱蕾");

    public static IReadOnlyList<string> Rare { get; } =
        ["堃", "玥", "喆", "𬭎", "㛃", "祎", "𬴂", "犇", "建堃", "文喆", "玉㛃", "志𬭎", "秀玥"];

    private static readonly string[] s_manInterpunct =
        ["买买提", "艾力", "阿不都拉", "吐尔逊", "玉素甫", "卡德尔", "才让", "扎西", "多吉"];

    private static readonly string[] s_womanInterpunct = ["阿依古丽", "古丽娜尔", "热依汗", "帕提古丽", "卓玛", "央金"];

    private static readonly string[] s_popularMenOld = ["建国", "建华", "国强", "志明", "德明", "文华", "福生", "春生", "国庆"];
    private static readonly string[] s_popularMenYoung = ["伟", "强", "磊", "军", "勇", "杰", "涛", "浩", "宇轩", "子豪"];
    private static readonly string[] s_popularWomenOld = ["秀英", "桂英", "玉兰", "桂兰", "秀兰", "玉珍", "凤英", "秀珍", "春梅"];
    private static readonly string[] s_popularWomenYoung = ["芳", "娜", "敏", "静", "丽", "艳", "婷", "欣怡", "梓涵", "雨涵"];

    public static IReadOnlyList<string> Letters(Sex sex, int birthYear) => (sex, birthYear < 1970) switch
    {
        (Sex.Male, true) => s_menOld,
        (Sex.Male, false) => s_menYoung,
        (_, true) => s_womenOld,
        _ => s_womenYoung,
    };

    public static IReadOnlyList<string> Popular(Sex sex, int birthYear) => (sex, birthYear < 1970) switch
    {
        (Sex.Male, true) => s_popularMenOld,
        (Sex.Male, false) => s_popularMenYoung,
        (_, true) => s_popularWomenOld,
        _ => s_popularWomenYoung,
    };

    public static IReadOnlyList<string> WithInterpunct(Sex sex) => sex == Sex.Male ? s_manInterpunct : s_womanInterpunct;

    private static string[] Each(string letters) => [.. letters.Select(c => c.ToString())];
}
