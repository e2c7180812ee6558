using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Host.Output;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Alerts;

/// <summary>Shows cases at a terminal, in both languages.</summary>
internal static class CaseScreen
{
    public static void Print(ListCasesResponse page)
    {
        Tables.Print(
            $"{page.Total:N0} cases",
            ["case", "level", "state", "household", "findings", "visit by", "claimed by"],
            page.Cases.Select(c => (string[])
            [
                c.CaseId.ToString(CultureInfo.InvariantCulture), Name(c.Level), Name(c.State), c.HouseholdId,
                string.Join("; ", c.Findings.Select(f => $"{f.RuleId} {f.TitleZh}")), Deadline(c), c.ClaimedBy,
            ]));
    }

    public static void Print(Case of) =>
        Line($"case {of.CaseId}: {Name(of.Level)}, {Name(of.State)}, household {of.HouseholdId}, visit by {Deadline(of)}, claimed by {(of.ClaimedBy.Length == 0 ? "nobody" : of.ClaimedBy)}");

    public static void Print(WatchEvent item)
    {
        switch (item.EventCase)
        {
            case WatchEvent.EventOneofCase.Present:
                Print(item.Present);
                break;
            case WatchEvent.EventOneofCase.PresentComplete:
                Line($"--- {item.PresentComplete.Cases} cases; changes follow (cursor {item.Cursor}) ---");
                break;
            case WatchEvent.EventOneofCase.Changed:
                Print(item.Changed.Case);
                break;
        }
    }

    public static void Print(ExplainResponse answer)
    {
        Print(answer.Case);
        foreach (var member in answer.Members)
            Line($"  {member.PersonId}: {member.Name} {member.CitizenNumber} ({member.Relation})");
        foreach (var finding in answer.Findings)
        {
            Line($"{finding.RuleId} {finding.TitleZh} / {finding.TitleEn}");
            Line($"  {finding.WhyZh}");
            Line($"  {finding.WhyEn}");
            Tables.Print(
                finding.RuleId, ["检查 / checked", "found", "against", "outcome", "source, match", "reference"],
                finding.Steps.Select(s => (string[])
                    [$"{s.WhatZh}\n{s.WhatEn}", s.Value, s.ComparedWith, s.Outcome, $"{s.SourceRecord} {s.MatchStrength}", $"{s.Parameter} {s.ParameterFrom}\n{s.Reference}"]));
            foreach (var (zh, en) in finding.AskZh.Zip(finding.AskEn))
                Line($"  ? {zh} {en}");
            foreach (var (zh, en) in finding.TrapsZh.Zip(finding.TrapsEn))
                Line($"  ! {zh} / {en}");
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

    private static string Deadline(Case of) =>
        of.VisitBy + (of.DeadlineProvisional ? "?" : "") + (of.Overdue ? " overdue 逾期" : "");

    private static void Line(string text) => AnsiConsole.WriteLine(text);
}
