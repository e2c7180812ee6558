using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// What holds back removal findings, all in one place. A finding that is held back becomes an open question: nobody is
/// visited about a doubt of the office's own, and the question says what would settle it.
/// <list type="bullet">
/// <item>V01, the person's number is no good: every removal finding about the person, or that rests on a record of
/// theirs.</item>
/// <item>V02, one number for two people or two numbers for one: the same.</item>
/// <item>V03, a record under the person's number bears another name: the record itself. Nothing is written here for it,
/// because rules take strong matches only and such a record is none.</item>
/// <item>V04 and V05, a feed in doubt: the rules that read it are not asked at all (<see cref="IRule.Sources"/>).</item>
/// <item>V06, the household's persons do not add up: what was divided by them.</item>
/// <item>V09, no authorisation in force: rules that read financial assets.</item>
/// </list>
/// Findings that offer help are never held back.
/// </summary>
public static class RemovalHolds
{
    // A step of this kind stands in every trace that divides by the number of persons.
    private const string PersonsCounted = "member.counted";

    /// <summary>The holds on a household on a day, in order of rule and person.</summary>
    public static IReadOnlyList<RemovalHold> On(HouseholdState household, DateOnly day)
    {
        List<RemovalHold>? holds = null;
        foreach (var member in household.Members)
        {
            if (member.HasUnusableNumber())
                Add(Of(member, "V01", "held_back.number_unusable", "citizen_number"));
            if (member.HasDoubtfulIdentity())
                Add(Of(member, "V02", "held_back.identity_doubtful", "identity_check"));
        }

        if (household.StatesOtherPersonsOn(day))
            Add(new(new("V06"), "held_back.persons_differ", 0, "household_persons", static (_, outcome) =>
                outcome.Verdict.Trace.Steps.Any(step => step.Check == PersonsCounted)));
        if (household.LacksAuthorisationOn(day))
            Add(new(new("V09"), "held_back.authorisation_missing", 0, "authorisation", static (rule, _) =>
                rule.Sources.Contains(Sources.Assets)));
        return holds ?? (IReadOnlyList<RemovalHold>)[];

        void Add(RemovalHold hold) => (holds ??= []).Add(hold);
    }

    /// <summary>The outcome as it stands, or as an open question where a removal finding is held back.</summary>
    public static RuleOutcome Apply(IReadOnlyList<RemovalHold> holds, IRule rule, RuleOutcome outcome)
    {
        if (holds.Count == 0 || rule.Direction != RuleDirection.Remove || outcome.Verdict is not Verdict.Applies found)
            return outcome;
        var concerned = holds.Where(hold => hold.Concerns(rule, outcome)).ToList();
        if (concerned.Count == 0)
            return outcome;
        var steps = concerned.Select(hold => new TraceStep
        {
            Check = hold.Check, Outcome = StepOutcome.Unknown, Value = hold.By.Value, PersonId = hold.PersonId,
        });
        return outcome with
        {
            Verdict = new Verdict.Unknown(
                new Trace([.. found.Trace.Steps, .. steps]), [.. concerned.Select(hold => hold.Missing).Distinct()]),
        };
    }

    private static RemovalHold Of(Member member, string by, string check, string missing) => new(
        new(by), check, member.PersonId, missing, (_, outcome) => outcome.PersonId == member.PersonId
            || (outcome.PersonId == 0 && outcome.Verdict.Trace.Steps.Any(step =>
                step.PersonId == member.PersonId && step.Source is not null && step.Outcome == StepOutcome.Yes)));
}
