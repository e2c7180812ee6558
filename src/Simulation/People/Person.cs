using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>A rostered person as he or she really is: true number, true name, true birth date.</summary>
internal sealed class Person
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required DateOnly Birth { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>False when the roster holds a number that cannot be read: such a person cannot be matched strongly.</summary>
    public bool Readable { get; set; } = true;

    /// <summary>
    /// True once a death of this person is on record. A dead person gets no car, house or stay, because whether those
    /// still count is not what the first rules say.
    /// </summary>
    public bool Dead { get; set; }

    /// <summary>Two active rows on the roster.</summary>
    public bool Doubled { get; set; }

    /// <summary>Somebody else on the roster bears the same name and birth date; who is who is for the police to say.</summary>
    public bool Twin { get; set; }

    public List<RegistryRecord> Records { get; } = [];

    public bool Free => Readable && !Dead && !Doubled && !Twin;

    public int AgeOn(DateOnly day) => day.Year - Birth.Year - (day.DayOfYear < Birth.DayOfYear ? 1 : 0);
}
