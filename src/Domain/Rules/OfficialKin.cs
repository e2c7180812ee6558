namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A close relative of the person decides about help: a cadre or a clerk who handles it (备案).</summary>
/// <param name="Relation">What the official is to the person: spouse, parent, child, sibling, other.</param>
/// <param name="Registered">Whether the relation is registered as the rules ask; null means unknown.</param>
public sealed record OfficialKin(string Relation, bool? Registered);
