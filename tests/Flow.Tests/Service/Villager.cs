using System.Globalization;

namespace LowIncomeMonitor.Flow.Tests.Service;

/// <summary>An invented person with a valid number.</summary>
internal sealed record Villager(string Name, string BirthDate, string Number)
{
    /// <summary>Makes up a person; the order tells people of one birth date apart.</summary>
    public static Villager Of(string name, string birthDate, int order)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"421281{birthDate.Replace("-", "", StringComparison.Ordinal)}{order:D3}");
        return new Villager(name, birthDate, digits + Check(digits));
    }

    // GB 11643 in its textbook form, so that the tests do not rest on the code under test.
    private static char Check(string digits)
    {
        var sum = digits.Select((digit, i) => (digit - '0') * (int)(Math.Pow(2, 17 - i) % 11)).Sum();
        return "10X98765432"[sum % 11];
    }
}
