using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>The columns in which a register names a person, as in docs/formats.md.</summary>
/// <param name="Number">The citizen number.</param>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The birth date; optional in every register.</param>
/// <param name="Region">
/// Where the person lives; null where the register has no such column, or one of another place, such as that of a house.
/// </param>
/// <param name="NameRequired">False where a record may name nobody.</param>
internal sealed record PersonColumns(string Number, string Name, string BirthDate, string? Region = null, bool NameRequired = true)
{
    private static readonly PersonColumns[] s_person = [new("person_id", "name", "birth_date")];
    private static readonly PersonColumns[] s_perhaps = [new("person_id", "name", "birth_date", NameRequired: false)];
    private static readonly PersonColumns[] s_resident = [new("person_id", "name", "birth_date", "region")];
    private static readonly PersonColumns[] s_victim = [new("person_id", "name", "birth_date", "region", NameRequired: false)];
    private static readonly PersonColumns[] s_owner = [new("owner_id", "owner_name", "birth_date")];

    private static readonly PersonColumns[] s_couple =
    [
        new("person_a_id", "person_a_name", "person_a_birth_date"), new("person_b_id", "person_b_name", "person_b_birth_date"),
    ];

    /// <summary>Every file that can be checked: the registers, the payments, and the roster of another place.</summary>
    public static IReadOnlyList<string> Checkable { get; } = [.. Sources.Feeds, Sources.Roster];

    /// <summary>The people of a record of a source.</summary>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public static IReadOnlyList<PersonColumns> Of(string source) => source switch
    {
        Sources.Vehicles or Sources.Property => s_owner,
        Sources.Marriages => s_couple,
        Sources.Payments => s_perhaps,
        Sources.Disasters => s_victim,
        Sources.Roster => s_resident,
        _ when Checkable.Contains(source) => s_person,
        _ => throw new ArgumentException($"There is no register of this name; the registers are {string.Join(", ", Checkable)}.", nameof(source)),
    };
}
