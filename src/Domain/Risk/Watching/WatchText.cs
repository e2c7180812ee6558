using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>
/// A month of a model as a text that a leader reads. Counts below a limit are hidden, and so is a second group where one
/// hidden group would follow from the rest.
/// </summary>
public static class WatchText
{
    /// <param name="report">The month.</param>
    /// <param name="fellBackTo">The scorecard to which the service went back because of it; null when it did not.</param>
    /// <param name="hideBelow">Counts from 1 to below this are hidden.</param>
    public static BilingualText Of(WatchReport report, string? fellBackTo, int hideBelow) => new(
        Write(report, fellBackTo, hideBelow, zh: true), Write(report, fellBackTo, hideBelow, zh: false));

    /// <summary>The groups that may be shown.</summary>
    public static IReadOnlyList<GroupRates> Shown(WatchReport report, int hideBelow)
    {
        var hidden = new HashSet<GroupRates>();
        foreach (var attribute in report.Groups.Where(group => group.Rows > 0).GroupBy(group => group.Attribute))
        {
            var small = attribute.Where(group => IsSmall(group.Needy, hideBelow) || IsSmall(group.Rows - group.Needy, hideBelow)).ToList();
            hidden.UnionWith(small);
            if (small.Count == 1 && attribute.Except(small).MinBy(group => (group.Rows, group.Group)) is { } second)
                hidden.Add(second);
        }

        return [.. report.Groups.Where(group => group.Rows > 0 && !hidden.Contains(group))];
    }

    private static string Write(WatchReport report, string? fellBackTo, int hideBelow, bool zh)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        string Count(int count) => IsSmall(count, hideBelow) ? (zh ? $"少于 {hideBelow}" : $"fewer than {hideBelow}") : count.ToString("N0", CultureInfo.InvariantCulture);
        var calls = report.Calls;
        if (zh)
        {
            Line($"{report.Month:yyyy 年 M 月}返贫风险模型月报（模型 {report.ModelId}，{report.MadeOn:yyyy-MM-dd} 生成）");
            Line($"评分只用于排序和电话了解，不决定任何待遇。");
            Line($"有评分的家庭：{Count(report.Scored)} 户。");
            Line($"本月因评分电话了解：{Count(calls.Raised)} 户；查明无困难：{Count(calls.Explained)} 户；其后确认给予帮助：{Count(calls.Helped)} 户。");
        }
        else
        {
            Line($"Model of the risk of falling back, {report.Month:yyyy-MM} (model {report.ModelId}, made on {report.MadeOn:yyyy-MM-dd})");
            Line($"Scores order a list and ask for phone calls; they decide nothing.");
            Line($"Households with a score: {Count(report.Scored)}.");
            Line($"Calls because of a score this month: {Count(calls.Raised)}; found without need: {Count(calls.Explained)}; helped since: {Count(calls.Helped)}.");
        }

        Outcomes(report, hideBelow, zh, Line);
        Shifts(report, zh, Line);
        foreach (var alarm in report.Alarms)
            Line($"{(zh ? "警示：" : "ALARM: ")}{(zh ? alarm.Sentence.Zh : alarm.Sentence.En)}");
        if (report.Alarms.Count == 0)
            Line($"{(zh ? "本月没有警示。" : "No alarm this month.")}");
        if (fellBackTo is not null)
            Line($"{(zh ? $"系统已自动退回评分卡 {fellBackTo}；恢复原模型须由具名人员决定。" : $"The service has gone back to the scorecard {fellBackTo}; going forth again takes a named person.")}");
        return text.ToString();
    }

    private static void Outcomes(WatchReport report, int hideBelow, bool zh, Action<FormattableString> line)
    {
        var all = report.All;
        if (all.Rows == 0)
        {
            line($"{(zh ? $"{report.PromisedIn:yyyy 年 M 月}没有评分，尚无到期结果可比。" : $"No score of {report.PromisedIn:yyyy-MM} has come due, so there is nothing to compare yet.")}");
            return;
        }

        if (IsSmall(all.Needy, hideBelow) || IsSmall(all.Rows - all.Needy, hideBelow))
        {
            line($"{(zh ? $"{report.PromisedIn:yyyy 年 M 月}评分的家庭中再次陷入困难的少于 {hideBelow} 户，不作比较。" : $"Too few of the households scored in {report.PromisedIn:yyyy-MM} were in need again to say more.")}");
            return;
        }

        line($"{(zh ? $"{report.PromisedIn:yyyy 年 M 月}评分、{report.Months} 个月已满的 {all.Rows:N0} 户：预计 {all.Promised:P1}，实际 {all.Seen:P1} 再次陷入困难。" : $"Of {all.Rows:N0} households scored in {report.PromisedIn:yyyy-MM}, whose {report.Months} months are over, {all.Promised:P1} were expected in need again and {all.Seen:P1} were.")}");
        if (all.Precision is { } precision && !IsSmall(all.RedNeedy, hideBelow) && !IsSmall(all.Red - all.RedNeedy, hideBelow))
            line($"{(zh ? $"红色档中 {precision:P0} 确实再次陷入困难；" : $"Of the red band {precision:P0} were in need again; ")}{(zh ? $"再次陷入困难的家庭中 {all.LeftOutShare:P0} 不在任何档内。" : $"of those in need again {all.LeftOutShare:P0} had been in no band.")}");
        foreach (var group in Shown(report, hideBelow))
            line($"  {Words(group, zh)}: {group.Rows:N0}{(zh ? " 户，预计" : " households, expected")} {group.Promised:P1}{(zh ? "，实际" : ", seen")} {group.Seen:P1}{LeftOut(group, hideBelow, zh)}");
    }

    private static void Shifts(WatchReport report, bool zh, Action<FormattableString> line)
    {
        if (report.Shifts is not { } shifts)
        {
            line($"{(zh ? "模型卡没有训练时的分布，无法比较输入是否变化。" : "The model's card does not say how inputs were distributed in training, so it cannot be told whether they moved.")}");
            return;
        }

        foreach (var shift in shifts.OrderByDescending(shift => shift.Index).ThenBy(shift => shift.Feature, StringComparer.Ordinal).Take(3))
        {
            var sentence = FeatureCatalogue.Named(shift.Feature)?.Sentence ?? new(shift.Feature, shift.Feature);
            line($"  {(zh ? $"{sentence.Zh}：与训练时相比 PSI" : $"{sentence.En}: PSI against training")} {shift.Index:0.00}");
        }
    }

    private static string LeftOut(GroupRates group, int hideBelow, bool zh) =>
        group.LeftOutShare is not { } share || IsSmall(group.LeftOut, hideBelow) || IsSmall(group.Needy - group.LeftOut, hideBelow) ? ""
        : zh ? string.Create(CultureInfo.InvariantCulture, $"；陷入困难者中 {share:P0} 不在任何档内")
        : string.Create(CultureInfo.InvariantCulture, $"; of those in need {share:P0} in no band");

    private static string Words(GroupRates group, bool zh) => zh ? $"{GroupWords.Zh(group.Attribute)}·{GroupWords.Zh(group.Group)}" : $"{group.Attribute} {group.Group}".Replace('_', ' ');

    private static bool IsSmall(int count, int hideBelow) => count > 0 && count < hideBelow;
}
