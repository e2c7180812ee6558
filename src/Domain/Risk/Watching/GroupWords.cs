namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>Names of groups on Chinese screens.</summary>
internal static class GroupWords
{
    public static string Zh(string word) => word switch
    {
        "sex_of_head" => "户主性别",
        "age_of_head" => "户主年龄",
        "area" => "城乡",
        "disability" => "重度残疾成员",
        "male" => "男",
        "female" => "女",
        "under_35" => "三十五岁以下",
        "35_to_59" => "三十五至五十九岁",
        "60_and_over" => "六十岁及以上",
        "urban" => "城市",
        "rural" => "农村",
        "yes" => "有",
        "no" => "无",
        _ => "未知",
    };
}
