using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// A finding as one text that can be read out or put on file: what, why, every step with its record and the clause in force,
/// what to do, what to ask, what often looks like it. People are given by internal id, as everywhere in traces.
/// </summary>
public static class TraceText
{
    /// <summary>The text in both languages.</summary>
    public static BilingualText Of(RuleId rule, Level level, Trace trace, IRuleTexts texts) => new(
        Write(rule, level, trace, texts, s_chinese, text => text.Zh), Write(rule, level, trace, texts, s_english, text => text.En));

    private static readonly Words s_chinese = new(
        ["", "红", "橙", "黄"], "原因", "依据", "建议", "入户询问", "易错情形", "本户", "成员", "名册", "记录", "：",
        ["不明", "是", "否"], "对照", "参数", "自", "起", "文件", "待确认", ["", "弱匹配", "中匹配", "强匹配"]);

    private static readonly Words s_english = new(
        ["", "red", "orange", "yellow"], "Why", "Steps", "Action", "Ask", "Traps", "household", "member", "roster", "record", ": ",
        ["unknown", "yes", "no"], "against", "parameter", "from", "", "reference", "unconfirmed",
        ["", "weak match", "medium match", "strong match"]);

    private static string Write(
        RuleId rule, Level level, Trace trace, IRuleTexts texts, Words words, Func<BilingualText, string> say)
    {
        var text = texts.Of(rule);
        var lines = new StringBuilder();
        Line(lines, 0, $"{rule} {say(text.Title)} ({words.Levels[(int)level]})");
        Line(lines, 0, words.Why + words.Colon + say(text.Why));
        Line(lines, 0, words.Steps + words.Colon.TrimEnd());
        foreach (var person in TraceNode.Of(trace))
        {
            Line(lines, 1, person.PersonId == 0 ? words.Household : string.Create(CultureInfo.InvariantCulture, $"{words.Member} {person.PersonId}"));
            foreach (var record in person.Children)
            {
                Line(lines, 2, record.Source is null
                    ? words.Roster
                    : $"{words.Record} {record.Source}{(record.Match is { } match ? $" ({words.Matches[(int)match]})" : "")}");
                foreach (var node in record.Children)
                    Line(lines, 3, Of(node.Step!, texts, words, say));
            }
        }

        Line(lines, 0, words.Action + words.Colon + say(text.Action));
        List(lines, words.Ask, words, text.Ask, say);
        List(lines, words.Traps, words, text.Traps, say);
        return lines.ToString();
    }

    private static string Of(TraceStep step, IRuleTexts texts, Words words, Func<BilingualText, string> say)
    {
        var line = new StringBuilder($"[{words.Outcomes[(int)step.Outcome]}] {say(texts.OfCheck(step.Check))}");
        if (step.Value is { } value)
            line.Append(words.Colon).Append(value);
        if (step.ComparedWith is { } other)
            line.Append(CultureInfo.InvariantCulture, $" {words.Against} {other}");
        if (step.Parameter is { } parameter)
        {
            line.Append(CultureInfo.InvariantCulture, $" | {words.Parameter} {parameter.Key} = {parameter.Value:0.####} {parameter.Unit}")
                .Append(string.Create(CultureInfo.InvariantCulture, $", {words.From} {parameter.From:yyyy-MM-dd} {words.Since}").TrimEnd())
                .Append(CultureInfo.InvariantCulture, $" | {words.Reference}{words.Colon}{parameter.Reference}");
            if (parameter.Derivation is { } derivation)
                line.Append(CultureInfo.InvariantCulture, $" = {derivation}");
            if (!parameter.Confirmed)
                line.Append(CultureInfo.InvariantCulture, $" ({words.Unconfirmed})");
        }

        return line.ToString();
    }

    private static void List(
        StringBuilder lines, string title, Words words, IReadOnlyList<BilingualText> items, Func<BilingualText, string> say)
    {
        if (items.Count == 0)
            return;
        Line(lines, 0, title + words.Colon.TrimEnd());
        foreach (var item in items)
            Line(lines, 1, "- " + say(item));
    }

    // A line feed on every machine: the text goes on file.
    private static void Line(StringBuilder lines, int depth, string text) =>
        lines.Append(' ', depth * 2).Append(text).Append('\n');

    private sealed record Words(
        IReadOnlyList<string> Levels, string Why, string Steps, string Action, string Ask, string Traps, string Household,
        string Member, string Roster, string Record, string Colon, IReadOnlyList<string> Outcomes, string Against,
        string Parameter, string From, string Since, string Reference, string Unconfirmed, IReadOnlyList<string> Matches);
}
