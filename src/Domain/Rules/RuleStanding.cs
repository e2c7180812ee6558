using LowIncomeMonitor.Domain.Feeds;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Whether a rule is asked, and if not, because of which feeds.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Rest">Whether it is asked.</param>
/// <param name="Missing">Registers that it needs and that were never fed.</param>
/// <param name="Doubts">Doubts about registers that it reads, with the register, in order of register and kind.</param>
public sealed record RuleStanding(
    RuleId Rule, RuleRest Rest, IReadOnlyList<string> Missing, IReadOnlyList<(string Source, FeedDoubt Doubt)> Doubts);
