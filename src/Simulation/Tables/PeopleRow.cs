namespace LowIncomeMonitor.Simulation.Tables;

/// <summary>A row of a table of people, as an office wrote it; empty is missing.</summary>
/// <param name="Person">Who it is about: the truth. The same number in both tables is the same person.</param>
/// <param name="Number">Citizen number.</param>
/// <param name="Name">Name.</param>
/// <param name="BirthDate">Birth date as yyyy-MM-dd.</param>
/// <param name="Region">Where the person lives: 12 digits, or fewer where less is known.</param>
/// <param name="Phone">Telephone; families often give one for all.</param>
public readonly record struct PeopleRow(int Person, string Number, string Name, string BirthDate, string Region, string Phone)
{
    /// <summary>Names of the columns, the truth left out.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["number", "name", "birth_date", "region", "phone"];

    /// <summary>The cells in the order of <see cref="Columns"/>.</summary>
    public string Cell(int column) => column switch
    {
        0 => Number,
        1 => Name,
        2 => BirthDate,
        3 => Region,
        4 => Phone,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "A row has five cells."),
    };
}
