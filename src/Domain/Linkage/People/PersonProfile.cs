using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Linkage.Names;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>
/// What identifies a person, prepared for comparison: of somebody on the roster, or of whom a record names. Null is
/// missing. Personal data, though not as text.
/// </summary>
/// <param name="Number">Citizen number, valid or not.</param>
/// <param name="Name">Name.</param>
/// <param name="Birth">Birth date; a record's own, never the one in its number, which would count twice.</param>
/// <param name="Region">Where the person lives or is managed; none is missing.</param>
public readonly record struct PersonProfile(CitizenNumberText? Number, NameLetters? Name, DateText? Birth, RegionCode Region)
{
    /// <summary>Texts as they were written; what cannot be understood is missing.</summary>
    public static PersonProfile Read(string number, string name, string birth, string region) => new(
        CitizenNumberText.TryRead(number, out var digits) ? digits : null,
        NameLetters.TryRead(name, out var letters) ? letters : null,
        DateText.TryRead(birth, out var date) ? date : null,
        RegionCode.Parse(region).Code);

    /// <summary>The same with dates and places that were read already.</summary>
    public static PersonProfile Of(string number, string name, DateOnly? birth, RegionCode region) => Read(
        number, name, birth?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "", "") with { Region = region };

    /// <summary>Nothing: what the values are is personal.</summary>
    public override string ToString() => nameof(PersonProfile);
}
