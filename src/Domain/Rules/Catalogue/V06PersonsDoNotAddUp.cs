using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V06: the household's file states another number of persons than it lists. Income per head cannot be trusted before that
/// is settled, so findings that divide by persons are held back (<see cref="RemovalHolds"/>).
/// </summary>
public sealed class V06PersonsDoNotAddUp : IRule
{
    public RuleId Id { get; } = new("V06");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var listed = household.Members.Count(member => member.IsActiveOn(context.On));
        if (household.StatedPersons is not { } stated || listed == 0)
            return [];
        var trace = new TraceBuilder(0);
        return
        [
            new(0, trace.Check(
                "household.persons_differ", household.StatesOtherPersonsOn(context.On), Texts.Of(stated), Texts.Of(listed))
                ? trace.Applies(Level.Yellow, null)
                : trace.DoesNotApply()),
        ];
    }
}
