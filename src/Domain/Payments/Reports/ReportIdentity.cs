using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Domain.Payments.Reports;

/// <summary>Tells whether two texts are one report: the same report copied into two collections must count once.</summary>
public static class ReportIdentity
{
    /// <summary>Hex SHA-256 of the text with compatibility forms folded (NFKC) and all white space left out.</summary>
    public static string Of(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC);
        var dense = new string([.. folded.Where(character => !char.IsWhiteSpace(character))]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dense)));
    }
}
