using System.Text;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Names of officers as they are typed: one person stays one however it is written.</summary>
public static class NamedPerson
{
    /// <summary>True when two names are the same but for width, case and spaces.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
}
