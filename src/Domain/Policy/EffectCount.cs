using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Households and people by what a change of the law does to them, and what it costs a month.</summary>
public sealed record EffectCount
{
    public static readonly EffectCount None = new();

    /// <summary>Looked at: everybody with running help or watch.</summary>
    public long Households { get; init; }

    public long People { get; init; }

    public long HouseholdsEntering { get; init; }

    public long PeopleEntering { get; init; }

    public long HouseholdsLeaving { get; init; }

    public long PeopleLeaving { get; init; }

    public long HouseholdsChanging { get; init; }

    public long PeopleChanging { get; init; }

    /// <summary>Of whom it cannot be told; their amounts move with the line only.</summary>
    public long HouseholdsUnknown { get; init; }

    /// <summary>Monthly cost of dibao and destitute support under the old law.</summary>
    public Money CostBefore { get; init; }

    /// <summary>The same under the new law, with those who enter and without those who leave.</summary>
    public Money CostAfter { get; init; }

    public EffectCount Plus(HouseholdEffect effect) => this with
    {
        Households = Households + 1,
        People = People + effect.Persons,
        HouseholdsEntering = HouseholdsEntering + (effect.Kind == EffectKind.Entering ? 1 : 0),
        PeopleEntering = PeopleEntering + (effect.Kind == EffectKind.Entering ? effect.Persons : 0),
        HouseholdsLeaving = HouseholdsLeaving + (effect.Kind == EffectKind.Leaving ? 1 : 0),
        PeopleLeaving = PeopleLeaving + (effect.Kind == EffectKind.Leaving ? effect.Persons : 0),
        HouseholdsChanging = HouseholdsChanging + (effect.Kind == EffectKind.Changing ? 1 : 0),
        PeopleChanging = PeopleChanging + (effect.Kind == EffectKind.Changing ? effect.Persons : 0),
        HouseholdsUnknown = HouseholdsUnknown + (effect.Kind == EffectKind.Unknown ? 1 : 0),
        CostBefore = CostBefore + effect.Before,
        CostAfter = CostAfter + (effect.Kind == EffectKind.Leaving ? Money.Zero : effect.After),
    };
}
