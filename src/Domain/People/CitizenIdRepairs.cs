namespace LowIncomeMonitor.Domain.People;

/// <summary>What was put right while a citizen number was read. A source that needs many repairs needs a call.</summary>
[Flags]
public enum CitizenIdRepairs
{
    None = 0,

    /// <summary>Full-width digits or Ｘ.</summary>
    FullWidth = 1 << 0,
    LowerCaseX = 1 << 1,

    /// <summary>A sign that looks like the final X: ×, Roman ten, Greek or Cyrillic capital.</summary>
    LookalikeX = 1 << 2,

    /// <summary>Spaces, zero-width characters, byte order mark, controls.</summary>
    InvisibleCharacters = 1 << 3,

    /// <summary>What spreadsheets need to keep a number as text: a leading apostrophe, quotes, or ="…".</summary>
    TextMarker = 1 << 4,
    Hyphens = 1 << 5,

    /// <summary>A trailing ".0" from a numeric column that kept all digits.</summary>
    TrailingDecimal = 1 << 6,

    /// <summary>A 15-digit number of GB 11643-1989, brought to 18 characters.</summary>
    UpgradedFrom15 = 1 << 7,

    /// <summary>Order codes 996 to 999 of a 15-digit number were kept for centenarians: the year was read as 18yy.</summary>
    BornBefore1900 = 1 << 8,
}
