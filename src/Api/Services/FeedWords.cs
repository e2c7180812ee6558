using System.Globalization;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Says in words why a rule rests.</summary>
public static class FeedWords
{
    /// <summary>The reason in both languages; empty texts for a rule that is asked.</summary>
    public static BilingualText Because(RuleStanding standing)
    {
        if (standing.Rest == RuleRest.Asked)
            return new("", "");
        var missing = standing.Missing.Select(source => new BilingualText($"{source} 从未供数", $"{source} was never fed"));
        var parts = missing.Concat(standing.Doubts.Select(one => Of(one.Source, one.Doubt))).ToList();
        return new(string.Join("；", parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    private static BilingualText Of(string source, FeedDoubt doubt)
    {
        var (found, usual) = (Number(doubt.Figure.Found), Number(doubt.Figure.Usual));
        return doubt.Kind switch
        {
            FeedDoubtKind.Late => new($"{source} 已 {found} 天未更新（允许 {usual} 天）", $"{source} is {found} days old (allowed {usual})"),
            FeedDoubtKind.FewRecords => new(
                $"{source} 最近一次仅 {found} 条（通常 {usual} 条）", $"{source} last brought {found} records (usually {usual})"),
            FeedDoubtKind.ManyRecords => new(
                $"{source} 一天 {found} 条（通常 {usual} 条），待人工确认", $"{source} brought {found} records in a day (usually {usual}); somebody must decide"),
            FeedDoubtKind.Repeated => new(
                $"{source} 命中记录中重复占 {found}（通常 {usual}），待人工确认", $"{source}: a share of {found} of its hits was known already (usually {usual}); somebody must decide"),
            FeedDoubtKind.ManyHits => new(
                $"{source} 命中率 {found}（通常 {usual}），记录已暂扣，待人工确认", $"{source}: a share of {found} of its records concerns rostered people (usually {usual}); they are held until somebody decides"),
            FeedDoubtKind.ManyFindings => new(
                $"{source} 使规则 {doubt.Rule} 的触发率达 {found}（通常 {usual}），待人工确认", $"{source} makes {doubt.Rule} raise {found} findings a record (usually {usual}); somebody must decide"),
            _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
        };
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
