using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// A citizen number by its first 17 characters, so that the form with 15 digits and a lost check character meet the whole
/// number. Masked ones give no part.
/// </summary>
public sealed class CitizenNumberKeyPart : IKeyPart
{
    public const string KindName = "citizen_number";

    public string Kind => KindName;

    public string Of(string value) =>
        CitizenNumberText.TryRead(value, out var number) && !number.HasHidden && number.Length >= CitizenNumberText.WithoutCheck
            ? number.Start(CitizenNumberText.WithoutCheck).ToString("x", CultureInfo.InvariantCulture)
            : "";
}
