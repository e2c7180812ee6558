using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using Level = LowIncomeMonitor.Contracts.V1.Level;
using TraceNode = LowIncomeMonitor.Domain.Rules.TraceNode;
using WireNode = LowIncomeMonitor.Contracts.V1.TraceNode;
using WireStep = LowIncomeMonitor.Contracts.V1.TraceStep;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Turns a trace into sentences in both languages, a tree and one text, with the legal reference of every parameter.</summary>
public sealed class ExplainMapping(IRuleTexts texts)
{
    /// <param name="explained">The finding.</param>
    /// <param name="standing">How its rule stands; null when it is not known.</param>
    internal FindingExplanation ToProto(ExplainedFinding explained, RuleStanding? standing = null)
    {
        var because = standing is null ? new("", "") : FeedWords.Because(standing);
        var text = texts.Of(explained.Finding.Rule);
        var proto = new FindingExplanation
        {
            FindingId = explained.Finding.FindingId,
            RuleId = explained.Finding.Rule.Value,
            TitleZh = text.Title.Zh,
            TitleEn = text.Title.En,
            WhyZh = text.Why.Zh,
            WhyEn = text.Why.En,
            AskZh = { text.Ask.Select(t => t.Zh) },
            AskEn = { text.Ask.Select(t => t.En) },
            TrapsZh = { text.Traps.Select(t => t.Zh) },
            TrapsEn = { text.Traps.Select(t => t.En) },
            Steps = { explained.Trace.Steps.Select(ToProto) },
            ActionZh = text.Action.Zh,
            ActionEn = text.Action.En,
            Tree = { TraceNode.Of(explained.Trace).Select(ToProto) },
            Level = (Level)explained.Finding.Level,
            RaisedAtMs = explained.Finding.RaisedAt.ToUnixTimeMilliseconds(),
            RestsBecauseZh = because.Zh,
            RestsBecauseEn = because.En,
        };
        (proto.TextZh, proto.TextEn) = TraceText.Of(explained.Finding.Rule, explained.Finding.Level, explained.Trace, texts);
        if (explained.Finding.Amount is { } amount)
            proto.AmountFen = amount.Fen;
        return proto;
    }

    internal static MaskedPerson ToProto(MaskedMember member) => new()
    {
        PersonId = member.PersonId, Name = member.MaskedName, CitizenNumber = member.MaskedNumber, Relation = member.Relation,
    };

    private WireNode ToProto(TraceNode node)
    {
        var proto = new WireNode
        {
            PersonId = node.PersonId,
            SourceRecord = node.Source?.ToString() ?? "",
            MatchStrength = Name(node.Match),
            Children = { node.Children.Select(ToProto) },
        };
        if (node.Step is { } step)
            proto.Step = ToProto(step);
        return proto;
    }

    private static string Name(MatchStrength? match) => match?.ToString().ToLowerInvariant() ?? "";

    private WireStep ToProto(Domain.Rules.TraceStep step)
    {
        var sentence = texts.OfCheck(step.Check);
        return new WireStep
        {
            WhatZh = sentence.Zh,
            WhatEn = sentence.En,
            Value = step.Value ?? "",
            ComparedWith = step.ComparedWith ?? "",
            Parameter = step.Parameter?.Key ?? "",
            ParameterFrom = step.Parameter?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Reference = step.Parameter is { } parameter
                ? parameter.Confirmed ? parameter.Reference : $"{parameter.Reference} (unconfirmed, 待确认)"
                : "",
            SourceRecord = step.Source?.ToString() ?? "",
            MatchStrength = Name(step.Match),
            Outcome = step.Outcome.ToString().ToLowerInvariant(),
            PersonId = step.PersonId,
            ParameterValue = step.Parameter?.Value.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
            ParameterUnit = step.Parameter?.Unit ?? "",
        };
    }
}
