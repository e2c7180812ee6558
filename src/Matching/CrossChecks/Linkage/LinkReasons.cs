using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.CrossChecks.Linkage;

/// <summary>
/// Why linkage took a row for a person's, in words: what agrees and how, strongest first. Few ways of agreeing occur, so
/// each is put into words once.
/// </summary>
internal sealed class LinkReasons(PersonModel model)
{
    private const string Code = "linkage";

    private static readonly Dictionary<string, (string Zh, string En)> s_features = new(StringComparer.Ordinal)
    {
        ["citizen_number"] = ("号码", "number"), ["chinese_name"] = ("姓名", "name"),
        ["date"] = ("出生日期", "birth date"), ["region"] = ("地区", "place"),
    };

    private readonly ConcurrentDictionary<PersonEvidence, Reason> _known = new();

    public Reason Of(in PersonEvidence evidence) => _known.GetOrAdd(evidence with { Bits = 0 }, Say);

    private Reason Say(PersonEvidence evidence)
    {
        var reasons = model.Explain(evidence, 0).OrderByDescending(reason => Math.Abs(reason.Bits)).ToList();
        return Reason.Of(
            Code,
            string.Join("；", reasons.Select(reason => $"{s_features[reason.Feature].Zh}：{reason.Text.Zh}")) + "；供复核",
            string.Join("; ", reasons.Select(reason => $"{s_features[reason.Feature].En}: {reason.Text.En}")) + "; for a review");
    }
}
