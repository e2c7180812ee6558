using System.Text;
using LowIncomeMonitor.Matching.CrossChecks.Roster;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>
/// What was found for each household, in Chinese and English: for checks on entry (逢进必核), where every applicant gets an
/// answer, also those for whom nothing was found and those who could not be checked.
/// </summary>
internal sealed class HouseholdReport
{
    private readonly CrossCheckRequest _request;
    private readonly RosterList _roster;
    private readonly HouseholdTally _tally;
    private readonly int[] _people;
    private readonly List<int>?[] _unchecked;

    public HouseholdReport(CrossCheckRequest request, RosterList roster, HouseholdTally tally)
    {
        (_request, _roster, _tally) = (request, roster, tally);
        (_people, _unchecked) = (new int[roster.Households.Count], new List<int>?[roster.Households.Count]);
        foreach (var person in roster.People)
        {
            _people[person.Household]++;
            if (person.Number.IsNone)
                (_unchecked[person.Household] ??= []).Add(person.Line);
        }
    }

    /// <summary>The report as text. Without names it is fit for a screen; household ids that look like a citizen number are masked there.</summary>
    /// <param name="names">True to name the people.</param>
    /// <param name="most">Most households to show; those for whom something was found or is open come first then.</param>
    public string Text(bool names, int most = int.MaxValue)
    {
        var text = new StringBuilder();
        var households = Enumerable.Range(0, _roster.Households.Count).ToList();
        var shown = households.Count <= most ? households : [.. households.Where(h => !IsClear(h)).Take(most)];
        text.AppendLine("# 家庭核对报告 · Report by household\n");
        var day = _request.AsOf is { } asOf ? Line($"；核对日 As of: {asOf:yyyy-MM-dd}") : "";
        text.AppendLine(Line(
            $"登记库 Register: {_request.Source}；名册 Roster: {Shown(Path.GetFileName(_request.RosterPath), names)}{day}\n"));
        text.AppendLine(Line(
            $"共 {households.Count} 户 {_roster.People.Length} 人：{_tally.Households} 户有记录，{households.Count(h => _unchecked[h] is not null)} 户有人无法核对。"));
        text.AppendLine(Line(
            $"{households.Count} households with {_roster.People.Length} people: {_tally.Households} with records, {households.Count(h => _unchecked[h] is not null)} with people who could not be checked.\n"));
        text.AppendLine("发现记录只是疑问，不是结论：先核对是谁的记录，再请家庭说明。");
        text.AppendLine("A record found is a question, not a conclusion: find out whose it is, then ask the household.");
        foreach (var household in shown)
            AppendHousehold(text, household, names);
        if (shown.Count < households.Count)
            text.AppendLine(Line(
                $"\n另有 {households.Count - shown.Count} 户未在此列出 · {households.Count - shown.Count} more households are not shown here"));
        return text.ToString();
    }

    /// <summary>The report as a table, one row a household.</summary>
    public void WriteTable(CsvByteWriter csv)
    {
        csv.Put("household_id,people,unchecked_people,records,verdict,verdict_zh\n"u8);
        for (var household = 0; household < _roster.Households.Count; household++)
        {
            var (code, zh) = _tally.HitsOf(household) > 0 ? ("verify", "有记录，请核实")
                : _unchecked[household] is not null ? ("unchecked", "未发现记录，但有人无法核对")
                : ("nothing_found", "未发现记录");
            csv.Cell(_roster.Households[household]).Cell(_people[household]).Cell(_unchecked[household]?.Count ?? 0)
                .Cell(_tally.HitsOf(household)).Cell(code).Cell(zh).EndRow();
        }
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);

    private static string Shown(string id, bool inFull) => inFull ? id : Redaction.Scrub(id);

    private bool IsClear(int household) => _tally.HitsOf(household) == 0 && _unchecked[household] is null;

    private void AppendHousehold(StringBuilder text, int household, bool names)
    {
        var id = Shown(Encoding.UTF8.GetString(_roster.Households[household]), names);
        var hits = _tally.HitsOf(household);
        text.AppendLine(Line($"\n## 家庭 {id}（{_people[household]} 人）· Household {id} ({_people[household]} people)\n"));
        text.AppendLine(hits > 0
            ? Line($"有 {hits} 条记录，请核实 · {hits} records found: please verify")
            : "未发现记录 · nothing found");
        foreach (var hit in _tally.FirstOf(household))
            text.AppendLine(HitLine(hit, names));
        if (hits > HouseholdTally.Listed)
            text.AppendLine(Line($"- 另有 {hits - HouseholdTally.Listed} 条 · {hits - HouseholdTally.Listed} more"));
        if (_unchecked[household] is { } lines)
        {
            text.AppendLine(Line(_request.Fuzzy
                ? (FormattableString)$"- 只能按姓名等查找 {lines.Count} 人 · {lines.Count} could only be searched by name and the like: 名册行 roster lines {string.Join(", ", lines)}"
                : $"- 无法按号码核对 {lines.Count} 人 · {lines.Count} could not be checked by number: 名册行 roster lines {string.Join(", ", lines)}"));
        }
    }

    private string HitLine(TalliedHit hit, bool names)
    {
        var person = _roster.People[hit.Person];
        var (zh, en) = hit.Strength switch
        {
            Domain.Records.MatchStrength.Strong => ("强", "strong"),
            Domain.Records.MatchStrength.Medium => ("中", "medium"),
            _ => ("弱", "weak"),
        };
        var name = names ? " " + Encoding.UTF8.GetString(_roster.NameOf(hit.Person)) : "";
        return Line($"- 名册第 {person.Line} 行{name}：登记库第 {hit.Line} 行，{zh}：{hit.Reason.Text.Zh} · ")
            + Line($"roster line {person.Line}: register line {hit.Line}, {en}: {hit.Reason.Text.En}");
    }
}
