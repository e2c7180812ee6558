namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// The check character of GB 11643, which is ISO 7064 MOD 11-2. It detects every single wrong character and every swap
/// of neighbours; a different valid number it cannot detect, so it proves good typing, not identity.
/// </summary>
internal static class CheckCharacter
{
    private const string ByRemainder = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="digits">Starts with 17 ASCII digits; what follows is ignored.</param>
    public static char Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];
        return ByRemainder[sum % 11];
    }
}
