namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>Codes of defects. They are stored and counted, so that they are never renamed.</summary>
public static class DefectCodes
{
    public const string MissingValue = "missing_value";
    public const string BadDate = "bad_date";
    public const string FutureDate = "future_date";
    public const string ImpossibleOrder = "impossible_order";
    public const string BadMoney = "bad_money";
    public const string NegativeMoney = "negative_money";
    public const string BadNumber = "bad_number";
    public const string BadBoolean = "bad_boolean";
    public const string BadRegion = "bad_region";
    public const string UnknownWord = "unknown_word";
    public const string TooLong = "too_long";
    public const string TooLarge = "too_large";
    public const string BadCharacter = "bad_character";
    public const string BadName = "bad_name";
    public const string RecordIdNamesPerson = "record_id_names_person";
    public const string BadQuoting = "bad_quoting";
    public const string WrongCellCount = "wrong_cell_count";
    public const string BadJson = "bad_json";
    public const string NotARecord = "not_a_record";
    public const string WrongSource = "wrong_source";
    public const string EmptyInput = "empty_input";
    public const string DuplicateColumn = "duplicate_column";
}
