using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Host.Output;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Alerts;

/// <summary>Shows cases at a terminal, in both languages.</summary>
internal static class CaseScreen
{
    public static void Print(ListCasesResponse page) => Print(Terminal.Out, page);

    public static void Print(Case of) => Print(Terminal.Out, of);

    public static void Print(WatchEvent item) => Print(Terminal.Out, item);

    public static void Print(ExplainFindingResponse answer, string language) => Print(Terminal.Out, answer, language);

    public static void Print(ExplainResponse answer) => Print(Terminal.Out, answer);

    internal static void Print(IAnsiConsole screen, ListCasesResponse page)
    {
        Tables.Print(
            screen,
            $"{page.Total:N0} cases",
            ["case", "level, state", "household", "findings", "visit by, holder"],
            page.Cases.Select(c => (string[])
            [
                c.CaseId.ToString(CultureInfo.InvariantCulture), $"{Name(c.Level)}\n{Name(c.State)}", c.HouseholdId,
                string.Join('\n', c.Findings.Select(f => $"{f.RuleId} {f.TitleZh}")), Lines(Deadline(c, '\n'), c.ClaimedBy),
            ]));
    }

    internal static void Print(IAnsiConsole screen, Case of) =>
        screen.WriteLine($"case {of.CaseId}: {Name(of.Level)}, {Name(of.State)}, household {of.HouseholdId}, visit by {Deadline(of, ' ')}, claimed by {(of.ClaimedBy.Length == 0 ? "nobody" : of.ClaimedBy)}");

    internal static void Print(IAnsiConsole screen, WatchEvent item)
    {
        switch (item.EventCase)
        {
            case WatchEvent.EventOneofCase.Present:
                Print(screen, item.Present);
                break;
            case WatchEvent.EventOneofCase.PresentComplete:
                screen.WriteLine($"--- {item.PresentComplete.Cases} cases; changes follow (cursor {item.Cursor}) ---");
                break;
            case WatchEvent.EventOneofCase.Changed:
                Print(screen, item.Changed.Case);
                break;
        }
    }

    internal static void Print(IAnsiConsole screen, ExplainFindingResponse answer, string language)
    {
        screen.WriteLine($"case {answer.CaseId}, household {answer.HouseholdId}{(answer.ClearedAtMs == 0 ? "" : ", cleared 已消除")}");
        foreach (var member in answer.Members)
            screen.WriteLine($"  {member.PersonId}: {member.Name} {member.CitizenNumber} ({member.Relation})");
        if (language != "en")
            screen.WriteLine(answer.Explanation.TextZh);
        if (language != "zh")
            screen.WriteLine(answer.Explanation.TextEn);
    }

    internal static void Print(IAnsiConsole screen, ExplainResponse answer)
    {
        Print(screen, answer.Case);
        foreach (var member in answer.Members)
            screen.WriteLine($"  {member.PersonId}: {member.Name} {member.CitizenNumber} ({member.Relation})");
        foreach (var finding in answer.Findings)
        {
            screen.WriteLine($"{finding.RuleId} {finding.TitleZh} / {finding.TitleEn}");
            screen.WriteLine($"  {finding.WhyZh}");
            screen.WriteLine($"  {finding.WhyEn}");
            Tables.Print(
                screen, finding.RuleId, ["检查 checked", "", "found", "source, reference"],
                finding.Steps.Select(s => (string[])
                    [$"{s.WhatZh}\n{s.WhatEn}", s.Outcome, Lines(s.Value, s.ComparedWith.Length == 0 ? "" : $"against {s.ComparedWith}"),
                        Lines($"{s.SourceRecord} {s.MatchStrength}".Trim(), $"{s.Parameter} {s.ParameterFrom}".Trim(), s.Reference)]));
            foreach (var (zh, en) in finding.AskZh.Zip(finding.AskEn))
                screen.WriteLine($"  ? {zh} {en}");
            foreach (var (zh, en) in finding.TrapsZh.Zip(finding.TrapsEn))
                screen.WriteLine($"  ! {zh} / {en}");
        }
    }

    public static string Name(Level level) => level switch
    {
        Level.Red => "红 red",
        Level.Orange => "橙 orange",
        Level.Yellow => "黄 yellow",
        _ => "",
    };

    public static string Name(CaseState state) => state switch
    {
        CaseState.New => "新 new",
        CaseState.Assigned => "已认领 assigned",
        CaseState.Received => "已签收 received",
        CaseState.Visited => "已核查 visited",
        CaseState.Proposed => "已拟定 proposed",
        CaseState.Decided => "已处置 decided",
        CaseState.NoticePeriod => "告知期 notice",
        CaseState.Closed => "已销号 closed",
        _ => "",
    };

    private static string Deadline(Case of, char between) =>
        of.VisitBy + (of.DeadlineProvisional ? "?" : "") + (of.Overdue ? $"{between}逾期 overdue" : "");

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
