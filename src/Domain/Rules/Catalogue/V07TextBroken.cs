using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Writing;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V07: free text about a member has lost characters, so the source must say what stood there. Pronunciation notes,
/// Traditional characters and text read in the wrong encoding are put right wherever text is compared
/// (<see cref="FreeText"/>) and raise nothing; the original is kept beside it.
/// </summary>
public sealed class V07TextBroken : IRule
{
    public RuleId Id { get; } = new("V07");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On)
           let repaired = TextsOf(member).Select(text => (text.Field, text.Fact, Text: FreeText.Read(text.Text)))
               .Where(text => text.Text.IsBroken || text.Text.WasRepaired).ToList()
           where repaired.Count > 0
           select new RuleOutcome(member.PersonId, Judge(member, repaired)),
    ];

    // The text itself stays out of the trace: whoever types freely types names too.
    private static Verdict Judge(Member member, List<(string Field, Fact? Fact, FreeText Text)> texts)
    {
        var trace = new TraceBuilder(member.PersonId);
        var broken = false;
        foreach (var (field, fact, text) in texts)
            broken |= fact is null
                ? trace.Check("text.characters_lost", text.IsBroken, field)
                : trace.Check("text.characters_lost", text.IsBroken, fact, field);
        return broken ? trace.Applies(Level.Yellow, null) : trace.DoesNotApply();
    }

    private static List<(string Field, Fact? Fact, string Text)> TextsOf(Member member)
    {
        var texts = new List<(string, Fact?, string)>();
        if (member.DisabilityKind is { } kind)
            texts.Add(("disability_kind", null, kind));
        texts.AddRange(member.Enrolments.Where(help => help.EndReason is not null).Select(help => ("end_reason", (Fact?)null, help.EndReason!)));
        foreach (var (fact, value) in member.FactsOf<DisabilityValue>(MatchStrength.Strong))
            texts.Add(("kind", fact, value.Kind));
        foreach (var (fact, value) in member.FactsOf<PropertyValue>(MatchStrength.Strong))
        {
            if (value.EndReason is { } reason)
                texts.Add(("end_reason", fact, reason));
        }

        return texts;
    }
}
