using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V09: balances of a household are here, and the authorisation is missing, unsigned by somebody, or has run out. Rules
/// that read financial assets are held back for the household (<see cref="RemovalHolds"/>), and the balances may not be
/// used for anything else either.
/// </summary>
public sealed class V09AuthorisationMissing : IRule
{
    public RuleId Id { get; } = new("V09");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Assets];

    public IReadOnlyList<Type> About { get; } = [typeof(AssetsValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var balances = household.Members
            .Where(member => member.IsActiveOn(context.On))
            .SelectMany(member => member.FactsOf<AssetsValue>(MatchStrength.Strong))
            .ToList();
        if (balances.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        foreach (var (fact, balance) in balances)
            trace.Check("authorisation.number_given", !string.IsNullOrWhiteSpace(balance.AuthorisationNo), fact, Texts.Of(balance.AsOf));
        if (household.Authorisation is { } authorisation)
            trace.Check(
                "authorisation.on_file_holds", authorisation.HoldsOn(context.On), Texts.Of(authorisation.From, authorisation.To));
        return
        [
            new(0, household.LacksAuthorisationOn(context.On) ? trace.Applies(Level.Yellow, null) : trace.DoesNotApply()),
        ];
    }
}
