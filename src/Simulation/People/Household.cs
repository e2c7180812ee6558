using LowIncomeMonitor.Simulation.Payments;

namespace LowIncomeMonitor.Simulation.People;

internal sealed class Household
{
    public required string Id { get; init; }

    public required int County { get; init; }

    /// <summary>12-digit statistical code of the village or neighbourhood.</summary>
    public required string Region { get; init; }

    public required bool Urban { get; init; }

    /// <summary>The programme it was entered for; a doubled person may add another.</summary>
    public required Programme Programme { get; init; }

    public List<Membership> Members { get; } = [];

    /// <summary>The whole household has left; its rows stay on the roster with an end.</summary>
    public bool Ended { get; set; }

    /// <summary>Some member is on the roster twice: incomes and programmes overlap, so no stay and no death is added.</summary>
    public bool Doubled { get; set; }

    public bool HasDeath { get; set; }

    public bool HasStay { get; set; }

    /// <summary>A scenario fixed the year's medical spending: another stay would undo it.</summary>
    public bool SpendingIsSet { get; set; }

    /// <summary>Roster scenarios that concern the household, with the rules they bear on.</summary>
    public List<(string Scenario, IReadOnlyList<string> Bears)> Notes { get; } = [];

    /// <summary>
    /// What became of the payment of a month, by its first day: from the usual line (null when none is due) to the lines
    /// that the bank shows. A scenario that changes a month also notes itself, so that truth looks at the household.
    /// </summary>
    public Dictionary<DateOnly, Func<PaidLine?, IEnumerable<PaidLine>>> PaymentChanges { get; } = [];

    /// <summary>The household's approved monthly amount in yuan, null where the programme pays none.</summary>
    public int? MonthlyAmount { get; set; }

    public bool IsWatched => Programme is Programme.WatchExited or Programme.WatchRefused;

    /// <summary>Programmes whose rigid spending is looked at.</summary>
    public bool IsUpperLayer => Programme is Programme.Edge or Programme.Rigid or Programme.Monitored || IsWatched;
}
