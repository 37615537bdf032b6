internal import GRDB
internal import RotaModel
